/** The one script: search and filters. The page is whole without it; on paper everything is shown whatever is filtered. */
export const SCRIPT = `
(function () {
	'use strict';
	for (const form of document.querySelectorAll('form.filters')) {
		const scope = document.getElementById(form.dataset.scope);
		const rows = [...scope.querySelectorAll('tr[data-key]')];
		const articles = [...scope.querySelectorAll('article[data-key]')];
		const output = form.querySelector('output');
		const words = new Map();
		for (const item of [...articles, ...rows]) {
			words.set(item.dataset.key, (words.get(item.dataset.key) || '') + ' ' + item.textContent.toLowerCase());
		}
		const cellsOf = new Map(rows.map((row) => [row.dataset.key, row.dataset.cells.split(' ').filter(Boolean)]));
		const strengthOf = new Map(rows.map((row) => [row.dataset.key, row.dataset.strength]));
		const fits = (key) => {
			const terms = form.elements.q.value.toLowerCase().split(/\\s+/).filter(Boolean);
			if (!terms.every((term) => words.get(key).includes(term))) return false;
			const strength = form.elements.strength.value;
			if (strength && strengthOf.get(key) !== strength) return false;
			const state = form.elements.state.value;
			const filing = form.elements.filing.value;
			return (!state && !filing) || cellsOf.get(key).some((cell) => {
				const [column, coverage, attention] = cell.split(':');
				if (filing && column !== filing) return false;
				if (!state) return coverage !== 'not-due' && coverage !== 'record';
				return state === 'attention' ? attention === '1' : coverage === state;
			});
		};
		const apply = () => {
			let shown = 0;
			for (const row of rows) {
				row.hidden = !fits(row.dataset.key);
				if (!row.hidden) shown++;
			}
			for (const article of articles) article.hidden = !fits(article.dataset.key);
			for (const body of scope.querySelectorAll('tbody[data-group]')) {
				const any = [...body.querySelectorAll('tr[data-key]')].some((row) => !row.hidden);
				for (const head of body.querySelectorAll('tr.group')) head.hidden = !any;
			}
			output.value = shown === rows.length ? rows.length + ' commitments' : shown + ' of ' + rows.length + ' commitments';
		};
		form.addEventListener('input', apply);
		form.addEventListener('reset', () => setTimeout(apply));
		form.addEventListener('submit', (event) => event.preventDefault());
		form.hidden = false;
		apply();
	}
})();
`;
