/** Names of sites, as they stand behind the title. */
export const sites: readonly string[] = [
  ' | Harbour Courier',
  ' - The Norland Post',
  ' — Oslund Tidende',
  ' • Daily Beacon',
  ' | News | The Valley Register',
  ' - Eastfield Live',
  '',
];

/** Where the stories stand. */
export const hosts: readonly string[] = [
  'https://www.harbour-courier.example/news/2023/11/',
  'https://norlandpost.example/a/',
  'https://m.beacon.example/world/story.php?id=88213&ref=home#',
  'https://register.example/valley/',
  'https://www.eastfieldlive.example/news/local-news/',
];
