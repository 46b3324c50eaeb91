import { readFileSync } from 'node:fs';
import { exampleOf } from './examples';
import { judgeUnits } from '../../src/article/noise/site/likelihood';
const s = ['The council of Millbrook met on Monday to talk about the bridge, which has been closed since the flood in March.','“We have waited long enough,” said Ada Morrow, who runs the bakery at the corner of the market.','Nobody could say when it would be opened again, and the mayor left before the end of the meeting.','The work was planned in 2019, and it was stopped when the money that the county had promised did not come.'];
const [a = '', b = '', c = '', d = ''] = s;
const tests = ['Advertisement','Sign up to our morning newsletter','You have read your last free story this month. Choose a plan to go on.','Be the first to know: get our app','Get the market letter in your mailbox every Friday','4 min read','We use cookies to improve your experience. Manage your preferences here.','Do you live beside the river? Write and tell us what you saw.','The flood and the market','The bakery at the corner of the market in Millbrook','What happens next','Barrow 0, Stow 0','Follow our reporters on Bluesky and Mastodon'];
for (const t of tests) {
  const text = ['The bridge nobody opens', a, b, t, c, d].join('\n\n');
  const e = exampleOf({ site: '', text, stretches: [] });
  const v = judgeUnits(e.page);
  const u = e.page.units.findIndex((x) => x.text === t);
  console.log((v.first[u] ?? 0).toFixed(2), (v.odds[u] ?? 0).toFixed(2), t);
}
void readFileSync;
