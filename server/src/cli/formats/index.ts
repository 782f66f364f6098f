import type { Format } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json, jsonl } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

export const FORMATS: Readonly<Record<string, Format>> = {
	pretty,
	json,
	jsonl,
	sarif,
	junit,
	github,
	gitlab,
	markdown,
};
