-- Neovim as a client: diagnostics, a quick fix, diagnostics after it. Written for 0.7 and later.
-- Environment: LSP_CMD (a JSON array), LSP_FILE, LSP_PAGE (docs/editors.md). Prints `ok` at the end; exits with 1 and the reason otherwise.
local ok, err = pcall(function()
	local function codes(buf)
		local all = {}
		for _, d in ipairs(vim.diagnostic.get(buf)) do
			table.insert(all, tostring(d.code or d.user_data.lsp.code))
		end
		table.sort(all)
		return table.concat(all, ',')
	end
	vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.LSP_FILE))
	local buf = vim.api.nvim_get_current_buf()
	vim.bo[buf].filetype = 'markdown'
	local id = vim.lsp.start_client({
		name = 'commitments',
		cmd = vim.fn.json_decode(vim.env.LSP_CMD),
		root_dir = vim.fn.getcwd(),
	})
	assert(id, 'the client did not start')
	vim.lsp.buf_attach_client(buf, id)
	assert(vim.wait(20000, function() return codes(buf) == 'missing-disclosure' end, 20), 'expected missing-disclosure, got: ' .. codes(buf))
	local first = vim.diagnostic.get(buf)[1]
	assert(vim.api.nvim_buf_get_lines(buf, first.lnum, first.lnum + 1, false)[1] == '## Guest house', 'not at the heading')
	local client = vim.lsp.get_client_by_id(id)
	local here = { line = first.lnum, character = first.col }
	local answer = client.request_sync('textDocument/codeAction', {
		textDocument = vim.lsp.util.make_text_document_params(buf),
		range = { start = here, ['end'] = here },
		context = { diagnostics = {} },
	}, 10000, buf)
	local action = assert(answer and answer.result and answer.result[1], 'no quick fix')
	assert(action.title:match('^Insert the snippet'), 'not the fix: ' .. action.title)
	vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
	assert(vim.wait(20000, function() return codes(buf) == 'placeholder-left' end, 20), 'after the fix: ' .. codes(buf))

	-- The function of docs/editors.md, as it stands there: a decision with a name and a reason is written.
	local page = table.concat(vim.fn.readfile(vim.env.LSP_PAGE), '\n')
	local lua = assert(page:match("```lua\n(vim%.lsp%.commands%['commitments%.decide'%].-)\n```"), 'the page has no such function')
	assert(loadstring(lua))()
	vim.fn.input = function(prompt) return prompt == 'Why? ' and 'There is no guest house.' or 'Orla Finch' end
	vim.o.hidden = true
	vim.cmd('edit ' .. vim.fn.fnameescape((vim.env.LSP_FILE:gsub('house', 'harbour'))))
	local other = vim.api.nvim_get_current_buf()
	vim.bo[other].filetype = 'markdown'
	vim.lsp.buf_attach_client(other, id)
	assert(vim.wait(20000, function() return codes(other) == 'missing-disclosure' end, 20), 'in the other draft: ' .. codes(other))
	local broken = vim.diagnostic.get(other)[1]
	local at = { line = broken.lnum, character = broken.col }
	local offers = client.request_sync('textDocument/codeAction', {
		textDocument = vim.lsp.util.make_text_document_params(other),
		range = { start = at, ['end'] = at },
		context = { diagnostics = {} },
	}, 10000, other)
	local decision
	for _, one in ipairs(offers.result) do
		if one.command and one.title:match('^Waive') then decision = one.command end
	end
	assert(decision, 'no decision is offered')
	vim.lsp.commands['commitments.decide'](decision, { client_id = id, bufnr = other })
	local function ledger()
		local file = vim.fn.bufnr('commitments.yaml')
		return file < 0 and '' or table.concat(vim.api.nvim_buf_get_lines(file, 0, -1, false), '\n')
	end
	assert(vim.wait(20000, function() return ledger():match('reason: There is no guest house%.') and ledger():match('by: Orla Finch') end, 20), 'not written: ' .. ledger())
	client.stop()
	vim.wait(5000, function() return client.is_stopped() end, 20)
end)
if not ok then
	io.write('failed: ' .. tostring(err) .. '\n')
	vim.cmd('cquit! 1')
end
io.write('ok\n')
vim.cmd('qall!')
