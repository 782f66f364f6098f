/** What the editor on the other side can do, read once from its capabilities. */
import type { ClientCapabilities, DiagnosticTag, InitializeParams } from 'vscode-languageserver';
import { negotiateEncoding, type PositionEncoding } from './convert.ts';

/** The section under which editors keep the settings of this server. */
export const SECTION = 'disclosureCommitments';

const ASSISTANTS = ['read', 'read and record'] as const;

export interface Client {
	readonly encoding: PositionEncoding;
	/** True when the client asked, in its initialization options, to fetch diagnostics instead of being sent them. */
	readonly pulls: boolean;
	readonly configuration: boolean;
	readonly watchesFiles: boolean;
	readonly watchesConfiguration: boolean;
	readonly showsDocuments: boolean;
	readonly versionedEdits: boolean;
	readonly relatedInformation: boolean;
	readonly codeDescriptions: boolean;
	/** True when the client fades what a diagnostic says is of no use. */
	readonly fadesUnnecessary: boolean;
	readonly codeActionLiterals: boolean;
	readonly markdownHover: boolean;
	readonly refreshesDiagnostics: boolean;
	readonly refreshesLenses: boolean;
	readonly refreshesHints: boolean;
	/** True when the client writes what a command of the server asks it to. */
	readonly appliesEdits: boolean;
	readonly createsFiles: boolean;
	/** True when the client said, in its initialization options, that it can ask a second reader: `{ secondReader: true }`. */
	readonly asksReader: boolean;
	/** What the client said, in its initialization options, that assistants may do: `{ assistants: 'read' }`. */
	readonly assistants: 'off' | 'read' | 'read and record';
	readonly changesFolders: boolean;
	readonly showsProgress: boolean;
	/** True when the client asked, in its initialization options, to be told of every new overview. */
	readonly followsOverview: boolean;
	/** True when the client answers for files, as they lie on no disk that a server could read. */
	readonly givesFiles: boolean;
	/** True when an edit may hold tab stops. */
	readonly snippetEdits: boolean;
	readonly completionSnippets: boolean;
	/** URIs of the folders that were open when the session began. */
	readonly folders: readonly string[];
}

/** The protocol's number; the engine has this file too, and must not load the protocol for a number. */
const UNNECESSARY: typeof DiagnosticTag.Unnecessary = 1;

/** Reads the capabilities; whatever a client does not claim, it is not given. */
export function readClient(params: InitializeParams): Client {
	const can: ClientCapabilities = params.capabilities;
	const text = can.textDocument;
	const options: unknown = params.initializationOptions;
	return {
		encoding: negotiateEncoding(can.general?.positionEncodings),
		pulls: isRecord(options) && options.diagnostics === 'pull',
		asksReader: isRecord(options) && options.secondReader === true,
		assistants: ASSISTANTS.find((one) => isRecord(options) && options.assistants === one) ?? 'off',
		configuration: can.workspace?.configuration === true,
		watchesFiles: can.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		watchesConfiguration: can.workspace?.didChangeConfiguration?.dynamicRegistration === true,
		showsDocuments: can.window?.showDocument?.support === true,
		versionedEdits: can.workspace?.workspaceEdit?.documentChanges === true,
		relatedInformation: text?.publishDiagnostics?.relatedInformation === true,
		codeDescriptions: text?.publishDiagnostics?.codeDescriptionSupport === true,
		fadesUnnecessary: text?.publishDiagnostics?.tagSupport?.valueSet?.includes(UNNECESSARY) === true,
		codeActionLiterals: text?.codeAction?.codeActionLiteralSupport !== undefined,
		markdownHover: text?.hover?.contentFormat?.includes('markdown') === true,
		changesFolders: can.workspace?.workspaceFolders === true,
		showsProgress: can.window?.workDoneProgress === true,
		followsOverview: isRecord(options) && options.overview === true,
		givesFiles: isRecord(options) && options.files === 'client',
		snippetEdits: can.workspace?.workspaceEdit?.snippetEditSupport === true,
		completionSnippets: text?.completion?.completionItem?.snippetSupport === true,
		folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
		refreshesLenses: can.workspace?.codeLens?.refreshSupport === true,
		refreshesHints: can.workspace?.inlayHint?.refreshSupport === true,
		appliesEdits: can.workspace?.applyEdit === true,
		createsFiles: can.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
		refreshesDiagnostics: can.workspace?.diagnostics?.refreshSupport === true,
	};
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
