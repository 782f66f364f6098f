import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts', 'server/src/**/*.test.ts'],
		testTimeout: 30_000,
		globalSetup: ['test/globalSetup.ts'],
	},
});
