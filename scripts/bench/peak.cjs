// Loaded into a measured process: at its end, tells the parent how much memory it held at most, in bytes.
const { isMainThread } = require('node:worker_threads');
if (isMainThread)
	process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS * 1024)));
