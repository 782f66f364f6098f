/** Elements from values: text is always text, never markup. */

/** The words of the page, by name. */
export type Words = Readonly<Record<string, string>>;

/** An element with attributes and children. */
export function el<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Readonly<Record<string, string>>,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.append(...children);
	return element;
}
