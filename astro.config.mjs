import { defineConfig } from 'astro/config';
import { astroConfig } from './src/build/astro-config.ts';

// A build must not send any data, and Astro would send usage statistics.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

// For Astro's own commands. `wirecopy` gives Astro the same configuration itself, because a paper has no such file.
export default defineConfig(astroConfig(import.meta.dirname));
