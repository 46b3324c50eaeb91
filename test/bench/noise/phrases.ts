/**
 * What sites put around and into their stories, for the benchmark only. Written before the rules were looked at
 * again and never consulted for them: the benchmark asks whether wording that the rules do not know is found.
 */

/** Bars of short labels at the top of a page. */
export const menus: readonly (readonly string[])[] = [
  ['Skip to main content', 'Sections', 'Search', 'Log in', 'Subscribe'],
  ['Menu', 'Home', 'UK', 'World', 'Business', 'Sport', 'Opinion', 'Culture'],
  ['Jump to content', 'Today’s paper', 'E-edition', 'Obituaries', 'Classifieds', 'My account'],
  ['Open navigation menu', 'News', 'Weather', 'Radio', 'TV', 'More'],
  ['Hello, reader', 'Sign out', 'Saved stories', 'Settings'],
  [],
];

/** Rows of buttons below a headline. */
export const shareBars: readonly (readonly string[])[] = [
  ['Share', 'Tweet', 'Email', 'Print'],
  ['Share on Facebook', 'Share on X (formerly Twitter)', 'Share via WhatsApp', 'Copy article link'],
  ['Save', 'Gift this article', 'Listen (6 min)'],
  ['Bookmark', 'Send to a friend', '212 comments'],
  ['Like 84', 'Post', 'Pin it', 'A A A'],
  ['4 min read'],
  [],
];

/** Blocks in the middle of a story; each is a few lines. */
export const blocks: readonly (readonly string[])[] = [
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
export const banners: readonly (readonly string[])[] = [
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
export const endings: readonly (readonly string[])[] = [
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
