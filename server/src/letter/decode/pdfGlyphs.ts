/** What a page of a PDF draws, in order: each glyph with its place and colour, and the thin lines under, through and between them. */
import type { Hue } from '../types.ts';
import { hueOf } from './css.ts';

/** A drawn character; `y` is its baseline and grows upwards, all in points. */
export interface Glyph {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Size of its font. */
	readonly height: number;
	readonly colour: Hue;
}

/** A thin horizontal line. */
export interface Rule {
	readonly x: number;
	readonly right: number;
	readonly y: number;
}

export interface Drawing {
	readonly glyphs: readonly Glyph[];
	readonly rules: readonly Rule[];
}

/** The library's numbers of drawing operators, by name. */
export type Operators = Readonly<Record<string, number>>;

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A line thicker than this is a bar. */
const THIN = 2.5;
/** Lighter than this, a line is not seen on paper. */
const LIGHT = /^#f[\da-f]f[\da-f]f[\da-f]$/i;

const product = (m: Matrix, n: Matrix): Matrix => [
	m[0] * n[0] + m[2] * n[1],
	m[1] * n[0] + m[3] * n[1],
	m[0] * n[2] + m[2] * n[3],
	m[1] * n[2] + m[3] * n[3],
	m[0] * n[4] + m[2] * n[5] + m[4],
	m[1] * n[4] + m[3] * n[5] + m[5],
];

const placed = (m: Matrix, x: number, y: number): readonly [number, number] => [
	m[0] * x + m[2] * y + m[4],
	m[1] * x + m[3] * y + m[5],
];

/** The six numbers of a transformation, from whatever list holds them. */
function matrixOf(value: unknown): Matrix {
	const own = numbersOf(value);
	return own.length < 6 ? IDENTITY : (own.slice(0, 6) as unknown as Matrix);
}

function numbersOf(value: unknown): number[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap((own: unknown) => (typeof own === 'number' ? [own] : []));
}

/** What `save` keeps. */
interface State {
	readonly matrix: Matrix;
	readonly fill: string;
	readonly stroke: string;
	readonly lineWidth: number;
	readonly size: number;
	readonly spacing: number;
	readonly wordSpacing: number;
	readonly scale: number;
	readonly rise: number;
	readonly leading: number;
}

const START: State = {
	matrix: IDENTITY,
	fill: '#000000',
	stroke: '#000000',
	lineWidth: 1,
	size: 0,
	spacing: 0,
	wordSpacing: 0,
	scale: 1,
	rise: 0,
	leading: 0,
};

/** Follows the operators of one page. */
class Pen {
	readonly glyphs: Glyph[] = [];
	readonly rules: Rule[] = [];
	#state = START;
	readonly #saved: State[] = [];
	#text: Matrix = IDENTITY;
	/** Where the line began and where the pen is, within the text's own space. */
	#line: readonly [number, number] = [0, 0];
	#x = 0;

	/** Operators by name; those that neither move nor draw are not among them. */
	readonly #acts: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
		save: () => void this.#saved.push(this.#state),
		restore: () => this.#restore(),
		transform: (args) => this.#transform(args),
		paintFormXObjectBegin: ([matrix]) => {
			this.#saved.push(this.#state);
			this.#transform(matrix);
		},
		paintFormXObjectEnd: () => this.#restore(),
		setFillRGBColor: ([colour]) => this.#set({ fill: String(colour) }),
		setStrokeRGBColor: ([colour]) => this.#set({ stroke: String(colour) }),
		// A pattern has no colour of its own.
		setFillColorN: () => this.#set({ fill: '#000000' }),
		setLineWidth: ([width]) => this.#set({ lineWidth: Number(width) }),
		setFont: ([, size]) => this.#set({ size: Number(size) }),
		setCharSpacing: ([own]) => this.#set({ spacing: Number(own) }),
		setWordSpacing: ([own]) => this.#set({ wordSpacing: Number(own) }),
		setHScale: ([own]) => this.#set({ scale: Number(own) / 100 }),
		setTextRise: ([own]) => this.#set({ rise: Number(own) }),
		setLeading: ([own]) => this.#set({ leading: -Number(own) }),
		beginText: () => this.#setText(IDENTITY),
		setTextMatrix: (args) => this.#setText(matrixOf(args.length >= 6 ? args : args[0])),
		moveText: ([x, y]) => this.#move(Number(x), Number(y)),
		setLeadingMoveText: ([x, y]) => {
			this.#set({ leading: Number(y) });
			this.#move(Number(x), Number(y));
		},
		nextLine: () => this.#move(0, this.#state.leading),
		showText: ([glyphs]) => this.#show(Array.isArray(glyphs) ? glyphs : []),
		constructPath: (args) => this.#path(args),
	};
	readonly #byNumber: ReadonlyMap<number, (args: readonly unknown[]) => void>;
	readonly #fills: ReadonlySet<unknown>;
	readonly #strokes: ReadonlySet<unknown>;

	constructor(operators: Operators) {
		const numbers = (pattern: RegExp): Set<unknown> =>
			new Set(Object.entries(operators).flatMap(([name, number]) => (pattern.test(name) ? [number] : [])));
		this.#byNumber = new Map(Object.entries(this.#acts).map(([name, act]) => [operators[name] ?? -1, act]));
		this.#fills = numbers(/^(?:close)?(?:eo)?fill/i);
		this.#strokes = numbers(/^(?:close)?stroke$/i);
	}

	draw(operator: number, args: readonly unknown[]): void {
		this.#byNumber.get(operator)?.(args);
	}

	#set(change: Partial<State>): void {
		this.#state = { ...this.#state, ...change };
	}

	#restore(): void {
		this.#state = this.#saved.pop() ?? this.#state;
	}

	#transform(matrix: unknown): void {
		this.#set({ matrix: product(this.#state.matrix, matrixOf(matrix)) });
	}

	#setText(matrix: Matrix): void {
		this.#text = matrix;
		this.#line = [0, 0];
		this.#x = 0;
	}

	#move(x: number, y: number): void {
		this.#line = [this.#line[0] + x, this.#line[1] + y];
		this.#x = this.#line[0];
	}

	#show(shown: readonly unknown[]): void {
		const { size, spacing, wordSpacing, scale, rise, fill, matrix } = this.#state;
		const whole = product(matrix, this.#text);
		const stretch = Math.hypot(whole[0], whole[1]);
		const height = Math.abs(size) * Math.hypot(whole[2], whole[3]);
		const colour = hueOf(fill);
		for (const glyph of shown) {
			if (typeof glyph === 'number') {
				this.#x -= (glyph * size * scale) / 1000;
				continue;
			}
			const { unicode, width, isSpace } = (glyph ?? {}) as Partial<Record<string, unknown>>;
			const advance = (Number(width) || 0) * size * 0.001 + spacing + (isSpace === true ? wordSpacing : 0);
			const [x, y] = placed(whole, this.#x, this.#line[1] + rise);
			const text = typeof unicode === 'string' ? unicode : '';
			this.glyphs.push({ text, x, y, width: advance * scale * stretch, height, colour });
			this.#x += advance * scale;
		}
	}

	#path([paint, parts]: readonly unknown[]): void {
		const isFill = this.#fills.has(paint);
		const isStroke = this.#strokes.has(paint);
		const { fill, stroke, lineWidth, matrix } = this.#state;
		if ((!isFill && !isStroke) || LIGHT.test(isFill ? fill : stroke)) return;
		const thickness = isFill ? 0 : lineWidth * Math.hypot(matrix[2], matrix[3]);
		for (const path of Array.isArray(parts) ? parts : []) {
			for (const corners of figuresOf(numbersOf(path))) {
				const points = corners.map(([x, y]) => placed(matrix, x, y));
				const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
				const [x, right, y, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
				if (top - y + thickness <= THIN && right - x > THIN) this.rules.push({ x, right, y: (y + top) / 2 });
			}
		}
	}
}

/** How many numbers follow each step of a path: to move, to draw a line, a curve, to close it. */
const STEPS = [2, 2, 6, 0];

/** The points of each figure of a path; curved ones are no lines of text and are left out. */
function figuresOf(path: readonly number[]): (readonly [number, number])[][] {
	const figures: (readonly [number, number])[][] = [];
	for (let i = 0; i < path.length; ) {
		const step = path[i] ?? 0;
		const length = STEPS[step];
		if (length === undefined || length > 2) return [];
		if (step === 0) figures.push([]);
		if (length === 2) figures.at(-1)?.push([path[i + 1] ?? 0, path[i + 2] ?? 0]);
		i += length + 1;
	}
	return figures.filter(({ length }) => length > 1);
}

/** What the operators of a page draw, in its own space, which is that of the text the library gives. */
export function drawingOf(
	list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
	operators: Operators,
): Drawing {
	const pen = new Pen(operators);
	list.fnArray.forEach((operator, i) => {
		const args: unknown = list.argsArray[i];
		pen.draw(operator, Array.isArray(args) ? args : numbersOf(args));
	});
	return { glyphs: pen.glyphs, rules: pen.rules };
}
