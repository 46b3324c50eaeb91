/** Words that any site needs, whatever it is called: classes of words that the weights of single words are too few for. */

/** Verbs with which a site asks its visitors to do something; they count at the start of a line. */
export const askingVerbs: ReadonlySet<string> = new Set(
  `accept access activate add agree allow apply back become block book bookmark browse buy cancel catch change
   check chip choose claim click close collapse comment complete configure confirm connect consent continue
   contribute copy customise customize decline disable discover dismiss display don't donate download earn
   email enable enjoy enlarge enter expand explore extend fill filter find finish follow forward get gift give
   go hear help hide install invite join jump keep learn like listen load log login mail manage meet mute
   never nominate object open opt order personalise personalize pick pin play pledge post print proceed rate
   react read receive redeem refer refresh refuse register reject reload remember remove renew report request
   reserve respond restart restore resubscribe resume retry return review rewind save scroll see select send
   set setup share shop show sign skip sort sponsor start stay stop stream submit subscribe support swipe
   switch sync tap tell toggle try turn unlock unmute unsubscribe update upgrade verify view visit vote watch
   win withdraw write zoom`.split(/\s+/u),
);

/** What sites are made of. */
export const siteWords: ReadonlySet<string> = new Set(
  `accessibility account adblock adblocker advertise advertisement advertising alert alerts analytics android
   app apps archive archives article articles audio author authors autoplay avatar avatars banner basket
   billing blocker bookmark bookmarklet breadcrumb breadcrumbs briefing browser bundle captions careers
   carousel cart cashback ccpa checkout classifieds click clipboard comment comments competition conditions
   consent contact content contribute contribution cookie cookies copy copyright corrections coupon coupons
   crossword crosswords deal desktop device devices digest digital disclaimer discount donate download
   downloads edition editions editor email embed embeds enlarge epaper episode episodes facebook faq faqs feed
   feedback feeds font footer forum fullscreen gallery gdpr giveaway header headlines helpdesk homepage
   horoscope hotline house image images imprint inbox instagram ios javascript jobs journalism kiosk language
   latest legal letters licensing likes link linkedin links livestream loading log logged login logo mailbox
   measurement member members membership menu mobile modal moderated moderator mute navigation newsletter
   newsletters newsroom nickname notifications obituaries offer offers offline ombudsman online overlay
   package packages page partners pass password payment pdf permalink permissions photos picture pictures
   piece ping pinterest plan plans playback player playlist podcast podcasts policies policy popular popup
   preferences premium print privacy profile profiling promoted puzzles quiz raffle reactions reader readers
   reading recommended reddit refresh register registration related reload replica replies reprints retry
   roundup rss rules screen scroll search section sections settings share shares shop shortlink sidebar sign
   signed site sitemap slideshow sponsor sponsored store stories story stream subscribe subscribed subscriber
   subscribers subscription subtitle subtitles supplement swipe syndicated syndication tablet tags tap
   telegram terms thumbnail tiktok toolbar topics trackback tracking transcript translate trending trial
   twitter unavailable unblock unsubscribe updates url user username users vacancies vendor vendors video
   videos views volume voucher vouchers webmaster website whatsapp whitelist widget wishlist youtube zoom`.split(
    /\s+/u,
  ),
);

/** Where sites want to be shared, heard and followed. */
export const platforms: ReadonlySet<string> = new Set(
  `facebook twitter x instagram whatsapp telegram tiktok youtube linkedin reddit pinterest threads bluesky
   mastodon flipboard messenger snapchat tumblr viber signal spotify apple google android ios outlook gmail
   rss xing line wechat weibo vk truth patreon substack discord twitch vimeo soundcloud deezer stitcher
   overcast castbox pocket instapaper evernote`.split(/\s+/u),
);
