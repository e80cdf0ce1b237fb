import type { Engine } from './engine.ts';
import { chromium, firefox } from './puppeteer.ts';
import { webkit } from './webkit.ts';

/** The engines that readers’ browsers are made of. */
export const ENGINES: readonly Engine[] = [chromium, firefox, webkit];
