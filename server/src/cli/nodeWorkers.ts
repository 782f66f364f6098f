/** Threads of this process that run the same bundle. */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { CommandResult, ReadLetter, Task, TaskResult, Workers } from './tasks.ts';

interface Job {
	readonly task: Task;
	resolve(result: ReadLetter | CommandResult): void;
	reject(error: unknown): void;
}

/** Starts up to `count` threads of the script at `url`; a thread that dies fails its task alone and is replaced. */
export function startNodeWorkers(url: URL, count: number): Workers {
	const queue: Job[] = [];
	const idle: Worker[] = [];
	const busy = new Map<Worker, Job>();
	const all = new Set<Worker>();
	let closed = false;
	const next = (): void => {
		while (!closed && queue.length > 0) {
			const worker = idle.pop() ?? (all.size < count ? start() : undefined);
			const job = worker && queue.shift();
			if (!worker || !job) return;
			busy.set(worker, job);
			worker.postMessage(job.task);
		}
	};
	const start = (): Worker => {
		const worker = new Worker(url);
		all.add(worker);
		worker.on('message', (result: ReadLetter | CommandResult) => {
			busy.get(worker)?.resolve(result);
			busy.delete(worker);
			idle.push(worker);
			next();
		});
		const gone = (error: unknown): void => {
			all.delete(worker);
			busy.get(worker)?.reject(error);
			busy.delete(worker);
			next();
		};
		worker.on('error', gone);
		worker.on('exit', (code) => gone(new Error(`its thread ended with ${code}`)));
		return worker;
	};
	return {
		run: <T extends Task>(task: T) =>
			new Promise<TaskResult<T>>((resolve, reject) => {
				queue.push({ task, resolve: (result) => resolve(result as TaskResult<T>), reject });
				next();
			}),
		close: async () => {
			closed = true;
			await Promise.all([...all].map((worker) => worker.terminate()));
		},
	};
}

/** True in a thread that was started by `startNodeWorkers`. */
export function isWorker(): boolean {
	return !isMainThread && parentPort !== null;
}

/** Answers tasks until the thread is ended. */
export function answer(run: (task: Task) => Promise<ReadLetter | CommandResult>): void {
	parentPort?.on('message', (task: Task) => {
		void run(task).then((result) => parentPort?.postMessage(result));
	});
}
