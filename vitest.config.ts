import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts', 'server/src/**/*.test.ts'],
		testTimeout: 30_000,
		globalSetup: ['test/globalSetup.ts'],
		// No test replaces a module, so files share what was loaded: reading the engine anew for each took a third of all time.
		isolate: false,
		// Vitest leaves one core alone; half the tests wait for a process of their own anyway.
		maxWorkers: '100%',
	},
});
