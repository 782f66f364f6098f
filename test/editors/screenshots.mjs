export async function screenshots() {
	throw new Error('not yet');
}
