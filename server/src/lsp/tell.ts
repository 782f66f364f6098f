/** One-way messages to the client. A client that is gone, or cannot do it, is no reason to stop. */
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Shows a person one line. */
export function tell(connection: Connection, kind: 'error' | 'information', message: string): void {
	const type = kind === 'error' ? MessageType.Error : MessageType.Info;
	forget(connection.sendNotification(ShowMessageNotification.type, { type, message }));
}

/** Lets a message go without waiting for it. */
export function forget(sending: Promise<unknown>): void {
	sending.catch(() => undefined);
}
