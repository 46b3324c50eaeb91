/**
 * What sites put around and into their stories, for the benchmark only; not the rules' own lists. Faults that the
 * first two sets brought to light were mended by class, so their figures flatter. The third set is for measuring only:
 * no rule was changed for it.
 */

/** All that a site says. */
export interface Phrases {
  /** Bars of short labels at the top of a page. */
  readonly menus: readonly (readonly string[])[];
  /** Rows of buttons below a headline. */
  readonly shareBars: readonly (readonly string[])[];
  /** Blocks in the middle of a story; each is a few lines. */
  readonly blocks: readonly (readonly string[])[];
  /** Banners that lie over a page. */
  readonly banners: readonly (readonly string[])[];
  /** What stands below a story. */
  readonly endings: readonly (readonly string[])[];
}

/** Bars of short labels at the top of a page. */
const menus: readonly (readonly string[])[] = [
  ['Skip to main content', 'Sections', 'Search', 'Log in', 'Subscribe'],
  ['Menu', 'Home', 'UK', 'World', 'Business', 'Sport', 'Opinion', 'Culture'],
  ['Jump to content', 'Today’s paper', 'E-edition', 'Obituaries', 'Classifieds', 'My account'],
  ['Open navigation menu', 'News', 'Weather', 'Radio', 'TV', 'More'],
  ['Hello, reader', 'Sign out', 'Saved stories', 'Settings'],
  [],
];

/** Rows of buttons below a headline. */
const shareBars: readonly (readonly string[])[] = [
  ['Share', 'Tweet', 'Email', 'Print'],
  ['Share on Facebook', 'Share on X (formerly Twitter)', 'Share via WhatsApp', 'Copy article link'],
  ['Save', 'Gift this article', 'Listen (6 min)'],
  ['Bookmark', 'Send to a friend', '212 comments'],
  ['Like 84', 'Post', 'Pin it', 'A A A'],
  ['4 min read'],
  [],
];

/** Blocks in the middle of a story; each is a few lines. */
const blocks: readonly (readonly string[])[] = [
  ['Advertisement'],
  ['ADVERTISEMENT - CONTINUE READING BELOW'],
  ['Sponsored by Norrbank', 'Learn how to retire early'],
  [
    'Get the day’s top headlines straight to your inbox',
    'Your email address',
    'Sign me up',
    'By signing up you agree to our Terms of Use and Privacy Policy.',
  ],
  ['Don’t miss a story', 'Turn on notifications', 'Not now'],
  ['♥ Support local reporting', 'Give from as little as 2 a month.', 'Donate'],
  ['Read next', 'Ten walks to do before the snow comes', 'Why the price of bread will not fall'],
  ['MORE ON THIS STORY', 'What we know about the case so far', 'Timeline: how it came to this'],
  [
    'You might also be interested in',
    'The last lighthouse keeper retires',
    'Quiz: how well do you know your region?',
  ],
  ['Follow this topic', '+ Add to my feed'],
  ['Download our free app for breaking alerts', '✕'],
  ['This article is for subscribers only. Log in or start your free trial to continue reading.'],
  ['You have 2 free articles left this month.', 'Unlock unlimited access', 'See my options'],
  ['Article continues after this advertisement'],
  ['Watch: Our reporter explains the background', 'Play video', '02:14'],
  ['Listen to our daily podcast', 'Apple Podcasts', 'Spotify'],
  ['Got a tip? Write to our newsroom in confidence.', 'X'],
  ['Sign up for Morning Harbour, our newsletter on politics', '📧 Enter your email', 'Subscribe'],
  ['Join our WhatsApp channel for live updates'],
  ['Keep reading after the photo gallery', 'View 12 photos'],
];

/** Banners that lie over a page. */
const banners: readonly (readonly string[])[] = [
  [
    'We value your privacy',
    'We and our 412 partners store and access information on your device to show personalised ads and to measure audiences.',
    'Accept all',
    'Reject all',
    'Manage preferences',
  ],
  ['This website uses cookies to give you the best experience.', 'Got it!'],
  ['Please disable your ad blocker to support our work', 'I have disabled it'],
  ['Your subscription expires in 3 days. Renew today and save 40%.', 'Renew'],
  [],
  [],
  [],
];

/** What stands below a story. */
const endings: readonly (readonly string[])[] = [
  ['Comments (48)', 'Join the conversation', 'Show all comments'],
  [
    'Most read',
    'Storm brings down trees across the county',
    'Man finds ring after 40 years',
    'School meals to be free from May',
  ],
  ['Related topics', 'Politics', 'Economy', 'Europe'],
  ['About us', 'Contact', 'Imprint', 'Privacy', 'Terms and conditions', 'Advertise with us', 'Work for us'],
  [
    'Recommended for you',
    'Seven soups for a cold week',
    'The town that banned cars',
    'How to sleep on a train',
  ],
  ['Was this article helpful?', 'Yes', 'No', 'Report a mistake'],
  ['Back to top'],
  [],
];

/** For developing. */
export const first: Phrases = { menus, shareBars, blocks, banners, endings };

/** For developing, too. */
export const second: Phrases = {
  menus: [
    ['Accessibility links', 'Go to main content', 'National', 'Regions', 'Money', 'Health', 'Puzzles'],
    ['Edition: International', 'Log on', 'Become a member', 'Find a story'],
    ['☰', 'Front page', 'Politics', 'Climate', 'Long reads', 'Lifestyle'],
    ['Welcome back', 'Your profile', 'Reading list', 'Log off'],
    [],
  ],
  shareBars: [
    ['Post to LinkedIn', 'Mail to a colleague', 'Print this page'],
    ['Reading time: 5 minutes', 'Add to reading list'],
    ['Text size', 'Smaller', 'Larger'],
    ['Hear this article read aloud', '7 min 12 sec'],
    ['37 people are talking about this'],
    [],
  ],
  blocks: [
    ['PROMOTED'],
    ['Paid for by Lakeside Insurance'],
    ['The week in five minutes, every Sunday, in your mailbox', 'E-mail', 'Yes, send it to me'],
    ['Enjoying this piece?', 'Members make it possible. Chip in from 3 a month.', 'Become a member'],
    ['Don’t forget to rate our app!', 'Later'],
    ['Also in the news', 'Harbour to close for a month', 'Record crowd at the winter fair'],
    ['From our archive', 'The winter of 1963 in pictures', 'When the trams came back'],
    ['To read on, please register. It is free and takes less than a minute.'],
    ['Already a member? Log on here.'],
    ['Tap the bell to be told about new stories by this author.', '🔔'],
    ['Our work depends on readers like you.', 'Contribute'],
    ['Loading…'],
    ['Video unavailable', 'Try again'],
    ['Follow the Beacon on Instagram and TikTok'],
    ['(Story continues below the picture)'],
    ['What do you think? Let us know in the forum.', '×'],
    ['Find out more about our premium plan'],
    ['Do you live in the area? Tell us your story.'],
  ],
  banners: [
    [
      'Your choices about cookies',
      'Some of them are needed to make this site work, others help us to understand how you use it.',
      'Allow all',
      'Only what is needed',
      'Choose',
    ],
    ['By staying on this site you agree to the use of cookies.', 'OK'],
    ['You are offline. Some content may be missing.'],
    ['Limited offer: 12 weeks for 12', 'See offers'],
    [],
    [],
  ],
  endings: [
    ['Readers’ letters', 'Write a letter to the editor', 'Forum rules'],
    [
      'More from our newsroom',
      'Bridge toll to rise in spring',
      'A night with the lighthouse crew',
      'Five books for a long train ride',
    ],
    ['Tags: politics, courts, region'],
    ['Imprint', 'Data protection', 'House rules', 'Media kit', 'Jobs'],
    ['Found an error? Tell us.'],
    ['Next story: Rain, and more of it'],
    ['Up to the top'],
    [],
  ],
};

/** For measuring only. */
export const third: Phrases = {
  menus: [
    ['Logo', 'Breaking', 'Local', 'Traffic', 'Schools', 'Events', 'Submit a notice'],
    ['Toggle navigation', 'Economy', 'Society', 'Science', 'Debate'],
    ['Today’s edition', 'Crossword', 'Magazine', 'Gift vouchers', 'Customer service'],
    ['Cart (0)', 'Language: English', 'Dark mode'],
    [],
  ],
  shareBars: [
    ['Share this:', 'Facebook', 'Threads', 'Bluesky'],
    ['Forward', 'Comment', 'Favourite'],
    ['Audio version', '1x', 'Speed'],
    ['Published in: Region', 'Save for later'],
    ['1.2k views', '18 reactions'],
    [],
  ],
  blocks: [
    ['Ad'],
    ['Commercial break', 'The story goes on in a moment'],
    ['Stay in touch', 'Our editors pick the best of the week for you.', 'E-mail address', 'I want this'],
    ['This is a premium article', 'Read it with a day pass for 1.90', 'Buy day pass'],
    ['You’ve read 4 of 5 free articles.', 'Go unlimited'],
    ['More about the flood', 'Who will pay for the dykes?', 'A village on stilts'],
    ['Our reporters work around the clock. You can help.', 'Give now'],
    ['Also interesting', 'How to keep bees on a balcony', 'The last typewriter repairman'],
    ['Join 40,000 others who get our evening letter'],
    ['Photo: click to enlarge'],
    ['Poll', 'Should the bridge be rebuilt?', 'Vote', 'Show results'],
    ['Install the Courier app and be the first to know', 'Dismiss'],
    ['Do you have information about this case? Reach us through our secure mailbox.'],
    ['Here you will find content from an external provider.', 'Load content', 'Always load'],
    ['Listen', '00:00', '05:31'],
    ['Turn on alerts for this author'],
    ['Not a subscriber yet? Choose your package.', 'To the packages'],
  ],
  banners: [
    [
      'Cookie notice',
      'We and selected third parties use cookies for technical purposes and, with your consent, for measurement.',
      'Learn more and customise',
      'Reject',
      'Accept',
    ],
    ['Would you like to receive notifications of important events?', 'Maybe later', 'Yes please'],
    ['New: our redesigned app is here', 'Have a look'],
    ['Your browser is out of date. Some features may not work.'],
    [],
    [],
  ],
  endings: [
    ['Discuss this story', '14 contributions', 'Sort by: newest'],
    ['What others are reading', 'Fog delays flights', 'Goat found on roof', 'Swimming pool to reopen'],
    ['In this series', 'Part one: The river', 'Part two: The wall'],
    ['Publisher information', 'Accessibility statement', 'Withdraw consent', 'Media data'],
    ['Send feedback on this page'],
    ['Previous article', 'Next article'],
    ['Back to the overview'],
    [],
  ],
};

/** Names of sites, as they stand behind the title. */
export const sites: readonly string[] = [
  ' | Harbour Courier',
  ' - The Norland Post',
  ' — Oslund Tidende',
  ' • Daily Beacon',
  ' | News | The Valley Register',
  '',
];

/** Where the stories stand. */
export const hosts: readonly string[] = [
  'https://www.harbour-courier.example/news/2023/11/',
  'https://norlandpost.example/a/',
  'https://m.beacon.example/world/story.php?id=88213&ref=home#',
  'https://register.example/valley/',
];
