// Loaded before a program under test: every way to a network is closed, and every attempt is written down.
const { appendFileSync } = require('node:fs');
const log = process.env.NO_NETWORK_LOG;
const closed = (what) => () => {
	appendFileSync(log, `${what}\n`);
	throw new Error(`no network: ${what}`);
};
const net = require('node:net');
net.Socket.prototype.connect = closed('net.Socket.connect');
net.Server.prototype.listen = closed('net.Server.listen');
require('node:tls').connect = closed('tls.connect');
const dns = require('node:dns');
dns.lookup = closed('dns.lookup');
dns.resolve = closed('dns.resolve');
dns.promises.lookup = closed('dns.promises.lookup');
require('node:dgram').createSocket = closed('dgram.createSocket');
globalThis.fetch = closed('fetch');
// Who is refused waits before it asks again: not here.
const timers = require('node:timers/promises');
const wait = timers.setTimeout;
timers.setTimeout = (milliseconds, ...more) => wait(Math.min(milliseconds, 10), ...more);
// Says that it was loaded: without this line a test would prove nothing.
appendFileSync(log, 'closed\n');
