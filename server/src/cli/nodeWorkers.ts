/** Threads of this process that run the same bundle. */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { Outcome, ReadLetter, Task, TaskResult, Workers } from './task.ts';

interface Job {
	readonly task: Task;
	resolve(result: ReadLetter | Outcome): void;
	reject(error: unknown): void;
}

type Answer = { readonly result: ReadLetter | Outcome } | { readonly error: string };

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
		worker.on('message', (answer: Answer) => {
			const job = busy.get(worker);
			if ('error' in answer) job?.reject(new Error(answer.error));
			else job?.resolve(answer.result);
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

/** Answers tasks until the thread is ended; one that fails is told to the thread that asked. */
export function answer(run: (task: Task) => Promise<ReadLetter | Outcome>): void {
	parentPort?.on('message', (task: Task) => {
		void run(task).then(
			(result) => parentPort?.postMessage({ result }),
			(error: unknown) => parentPort?.postMessage({ error: String((error as Error | null)?.message ?? error) }),
		);
	});
}
