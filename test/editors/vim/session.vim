vim9script
# What somebody does in Vim with ALE and an article: the steps, and what is seen after each, written as JSON to $REPORT.
# The article is open, with the configuration of the README and nothing else.

const patience = 60.0 # seconds; far more than any step takes
var report: dict<any> = {}
# not below the text, where it waits for a key
g:ale_hover_to_preview = 1

def Await(what: string, Condition: func(): bool)
  const start = reltime()
  while !Condition()
    if reltimefloat(reltime(start)) > patience
      throw 'waited in vain for ' .. what
    endif
    # lets the server speak
    sleep 20m
  endwhile
enddef

def Text(): string
  return getline(1, '$')->join("\n") .. "\n"
enddef

# Puts the cursor on a passage, as a search for it does.
def Go(passage: string)
  cursor(1, 1)
  if search('\V' .. escape(passage, '\'), 'cW') == 0
    throw 'not in the text: ' .. passage
  endif
enddef

# What ALE lists, with the words that it marks.
def Diagnostics(): list<dict<any>>
  return ale#engine#GetLoclist(bufnr())->mapnew((_, each) => ({
    code: get(each, 'code', ''),
    message: each.text,
    type: each.type,
    words: get(each, 'end_lnum', each.lnum) == each.lnum
      ? getline(each.lnum)->strpart(each.col - 1, get(each, 'end_col', each.col) - each.col + 1)
      : '',
  }))
enddef

def Hover(passage: string): string
  Go(passage)
  ALEHover
  Await('a hover on ' .. passage, () => range(1, winnr('$'))->indexof((_, nr) => getwinvar(nr, '&previewwindow')) >= 0)
  const nr = range(1, winnr('$'))->indexof((_, each) => getwinvar(each, '&previewwindow')) + 1
  const said = getbufline(winbufnr(nr), 1, '$')->join("\n")
  pclose
  return said
enddef

# Opens the menu of code actions and types the number of the one that begins so; says what was in it.
def Act(title: string): list<string>
  g:wanted = title
  g:offered = []
  ALECodeAction
  Await('the menu of code actions', () => len(g:offered) > 0)
  return g:offered
enddef

# In place of typing: ALE asks by this alone.
runtime autoload/ale/util.vim
def g:Choose(message: string, _value: string, ..._rest: list<any>): string
  g:offered = message->split("\n")->filter((_, each) => each =~ '^\d\+) ')->mapnew((_, each) => each->substitute('^\d\+) ', '', ''))
  return string(g:offered->indexof((_, each) => stridx(each, g:wanted) == 0) + 1)
enddef
legacy function! ale#util#Input(message, value, ...) abort
  return g:Choose(a:message, a:value)
endfunction

def Steps()
  Await('diagnostics', () => len(Diagnostics()) > 0)
  report.diagnostics = Diagnostics()
  report.hovers = ['We heard', 'he said', 'hall has asked', '09:15']->mapnew((_, each) => Hover(each))
  Go('he said')
  ALEGoToDefinition
  Await('the definition', () => expand('<cword>') != 'he')
  report.definition = expand('<cword>')
  Go('1 of 3')
  report.menu = Act('Keep in this article')
  Await('a piece to be kept', () => Diagnostics()->indexof((_, each) => each.words == '1 of 3') < 0)
  report.kept = Diagnostics()
  const before = Text()
  Go('09:15')
  Act('Clean the article')
  Await('the clean text', () => Text() != before)
  report.cleaned = Text()
  silent undo
  report.undone = Text()
enddef

try
  Steps()
catch
  report.failure = v:exception .. ' at ' .. v:throwpoint
endtry
writefile([json_encode(report)], $REPORT)
qall!
