import * as fc from 'fast-check';
import { SEED } from './long.ts';

// Every test file draws from one seed, so that a red test is red again. The long run draws from a new one.
fc.configureGlobal({ seed: SEED });
