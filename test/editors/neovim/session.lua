-- What somebody does in Neovim with an article: the steps, and what is seen after each, written as JSON to $REPORT.
-- `article` is open, with the configuration of the README and nothing else.
local report = {}
local patience = 60000 -- milliseconds; far more than any step takes
local glance = 20 -- milliseconds between two looks

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, true)
end

local function text()
  return table.concat(lines(), '\n') .. '\n'
end

local function await(what, condition)
  if not vim.wait(patience, condition, glance) then
    error('waited in vain for ' .. what)
  end
end

--- Puts the cursor on a passage, as a search for it does.
local function go(passage)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. vim.fn.escape(passage, '\\'), 'cW') == 0 then
    error('not in the text: ' .. passage)
  end
end

local function diagnostics()
  local seen = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    -- over the end of a line: where the halves of a paragraph are joined
    local marked = each.lnum == each.end_lnum
        and vim.api.nvim_buf_get_text(0, each.lnum, each.col, each.end_lnum, each.end_col, {})[1]
      or ''
    table.insert(seen, { code = each.code, words = marked, message = each.message, severity = each.severity })
  end
  return seen
end

--- The words of each token with its type and modifiers.
local function tokens()
  local seen = {}
  for row, line in ipairs(lines()) do
    local column = 0
    while column < #line do
      local here = vim.lsp.semantic_tokens.get_at_pos(0, row - 1, column)
      local token = here and here[1]
      if token then
        local names = vim.tbl_keys(token.modifiers)
        table.sort(names)
        table.insert(names, 1, token.type)
        table.insert(seen, table.concat(names, '.') .. ': ' .. line:sub(token.start_col + 1, token.end_col))
        column = token.end_col
      else
        column = column + 1
      end
    end
  end
  return seen
end

--- The window that floats over the text, and what it says.
local function hover(passage)
  go(passage)
  vim.lsp.buf.hover()
  local float
  await('a hover on ' .. passage, function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        float = window
      end
    end
    return float ~= nil
  end)
  local said = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, true)
  vim.api.nvim_win_close(float, true)
  return table.concat(said, '\n')
end

--- Opens the menu of code actions and picks the one whose title begins so; says what was in it.
local function act(title, options)
  local titles
  vim.ui.select = function(items, how, choose)
    titles = vim.tbl_map(how.format_item, items)
    for index, each in ipairs(titles) do
      if vim.startswith(each, title) then
        return choose(items[index], index)
      end
    end
    choose(nil)
  end
  vim.lsp.buf.code_action(options)
  await('the menu of code actions', function()
    return titles ~= nil
  end)
  return titles
end

local function has(code)
  return #vim.tbl_filter(function(each)
    return each.code == code
  end, diagnostics()) > 0
end

local function steps()
  await('diagnostics', function()
    return has('print-stamp')
  end)
  report.diagnostics = diagnostics()
  if vim.lsp.semantic_tokens then
    await('semantic tokens', function()
      return #tokens() > 0
    end)
    report.tokens = tokens()
    report.colours = vim.tbl_map(function(group)
      return vim.api.nvim_get_hl(0, { name = group, link = false })
    end, { string = '@lsp.type.string', type = '@lsp.type.type', deprecated = '@lsp.mod.deprecated' })
  end
  report.hovers = { hover('We heard'), hover('he said'), hover('hall has asked'), hover('09:15') }
  if vim.lsp.inlay_hint then
    vim.lsp.inlay_hint.enable(true)
    await('inlay hints', function()
      return #vim.lsp.inlay_hint.get({ bufnr = 0 }) > 0
    end)
    report.inlay = vim.tbl_map(function(hint)
      return hint.inlay_hint.label
    end, vim.lsp.inlay_hint.get({ bufnr = 0 }))
  end
  go('he said')
  vim.lsp.buf.definition()
  await('the definition', function()
    return vim.fn.expand('<cWORD>') ~= 'he'
  end)
  report.definition = vim.fn.expand('<cWORD>')

  go('1 of 3')
  report.menu = act('Keep in this article')
  await('a piece to be kept', function()
    return #vim.tbl_filter(function(each)
      return each.words == '1 of 3'
    end, diagnostics()) == 0
  end)
  report.kept = diagnostics()

  local before = text()
  go('09:15')
  act('Clean the article')
  await('the clean text', function()
    return text() ~= before
  end)
  report.cleaned = text()
  vim.cmd('silent undo')
  report.undone = text()
end

local fine, failure = xpcall(steps, debug.traceback)
report.failure = not fine and failure or nil
local file = assert(io.open(vim.env.REPORT, 'w'))
file:write((vim.json and vim.json.encode or vim.fn.json_encode)(report))
file:close()
vim.cmd('qall!')
