package org.comity.providers.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.comity.providers.TheDirectory;
import org.comity.providers.WhichProvider;
import org.comity.providers.WhichProvider.Care;
import org.comity.providers.WhichProvider.Likeness;
import org.comity.providers.WhichProvider.Reason;
import org.comity.providers.WhichProvider.Unlisted;
import org.comity.testing.Attacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which provider it is: what people paste, and what people who deceive make them paste.
class WhichProviderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facebook.com                                                  | meta         | Facebook        |
            https://www.facebook.com/zuck                                 | meta         | Facebook        | handle zuck
            https://www.facebook.com/profile.php?id=100012345678901       | meta         | Facebook        | user-id 100012345678901
            https://m.facebook.com/groups/2044/posts/77/                  | meta         | Facebook        | group 2044, post 77
            https://facebook.com/watch/?v=10153231379946729               | meta         | Facebook        | video 10153231379946729
            https://de-de.facebook.com/marketplace/item/4711/             | meta         | Facebook        | listing 4711
            https://m.me/someone.01                                       | meta         | Messenger       | handle someone.01
            https://www.instagram.com/some.one/                           | meta         | Instagram       | handle some.one
            https://www.instagram.com/p/Cx1_ab-9/                         | meta         | Instagram       | post Cx1_ab-9
            https://instagram.com/reel/Cx1/?igsh=abc                      | meta         | Instagram       | video Cx1
            https://www.instagram.com/stories/some.one/31415/             | meta         | Instagram       | handle some.one, post 31415
            https://www.threads.net/@some.one/post/Cx1                    | meta         | Threads         | handle some.one, post Cx1
            https://wa.me/351912345678                                    | whatsapp     | WhatsApp        | phone 351912345678
            https://api.whatsapp.com/send?phone=351912345678&text=x       | whatsapp     | WhatsApp        | phone 351912345678
            https://chat.whatsapp.com/AbCdEf123                           | whatsapp     | WhatsApp        | invitation AbCdEf123
            https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10s             | google       | YouTube         | video dQw4w9WgXcQ
            https://youtu.be/dQw4w9WgXcQ?si=x                             | google       | YouTube         | video dQw4w9WgXcQ
            https://m.youtube.com/shorts/abc-DEF_123                      | google       | YouTube         | video abc-DEF_123
            https://www.youtube.com/channel/UCabc                         | google       | YouTube         | channel UCabc
            https://www.youtube.com/@SomeChannel/videos                   | google       | YouTube         | handle SomeChannel
            https://drive.google.com/file/d/1AbC/view                     | google       | Google Drive    | file 1AbC
            https://docs.google.com/document/d/1AbC/edit                  | google       | Google Docs     | file 1AbC
            https://somebody.blogspot.com/2024/01/x.html                  | google       | Blogger         | site somebody
            some.one@gmail.com                                            | google       | Gmail           |
            mailto:some.one@googlemail.com                                | google       | Gmail           |
            google.co.uk                                                  | google       | Google          |
            https://x.com/someone                                         | x            | X               | handle someone
            https://twitter.com/someone/status/1234567890                 | x            | X               | handle someone, post 1234567890
            https://mobile.twitter.com/someone                            | x            | X               | handle someone
            https://x.com/home                                            | x            | X               |
            https://www.tiktok.com/@some.one                              | tiktok       | TikTok          | handle some.one
            https://www.tiktok.com/@some.one/video/7123?lang=en           | tiktok       | TikTok          | handle some.one, video 7123
            https://www.snapchat.com/add/someone                          | snap         | Snapchat        | handle someone
            https://t.me/someone                                          | telegram     | Telegram        | handle someone
            https://t.me/somechannel/42                                   | telegram     | Telegram        | handle somechannel, message 42
            https://t.me/+AbCdEf                                          | telegram     | Telegram        | invitation AbCdEf
            https://t.me/c/1234567/42                                     | telegram     | Telegram        | channel 1234567, message 42
            https://telegra.ph/Some-Page-01-01                            | telegram     | Telegraph       | page Some-Page-01-01
            https://signal.me/#p/+351912345678                            | signal       | Signal          | phone +351912345678
            https://threema.id/ABCD1234                                   | threema      | Threema         | threema-id ABCD1234
            https://discord.com/users/80351110224678912                   | discord      | Discord         | user-id 80351110224678912
            https://discord.com/channels/11/22/33                         | discord      | Discord         | server 11, channel 22, message 33
            https://discord.gg/abcdef                                     | discord      | Discord         | invitation abcdef
            https://cdn.discordapp.com/attachments/22/33/x.png            | discord      | Discord         | channel 22, message 33, file x.png
            https://old.reddit.com/user/some_one                          | reddit       | Reddit          | handle some_one
            https://www.reddit.com/r/sub/comments/1abc2d/title/           | reddit       | Reddit          | group sub, post 1abc2d
            https://redd.it/1abc2d                                        | reddit       | Reddit          | post 1abc2d
            https://www.pinterest.com/pin/99/                             | pinterest    | Pinterest       | post 99
            https://github.com/some-one/some-repo/issues/1                | github       | GitHub          | handle some-one, repository some-repo
            https://some-one.github.io/page                               | github       | GitHub Pages    | site some-one
            https://somebody.tumblr.com/                                  | automattic   | Tumblr          | site somebody
            https://somebody.wordpress.com/?p=1                           | automattic   | WordPress.com   | site somebody
            https://www.dropbox.com/s/abc123/file.pdf                     | dropbox      | Dropbox         | file abc123
            https://we.tl/t-AbC                                           | wetransfer   | WeTransfer      | file t-AbC
            https://www.icloud.com/iclouddrive/0abc                       | apple        | iCloud          | file 0abc
            some.one@icloud.com                                           | apple        | iCloud Mail     |
            some.one@outlook.com                                          | microsoft    | Outlook.com     |
            some.one@hotmail.co.uk                                        | microsoft    | Outlook.com     |
            https://tenant-my.sharepoint.com/personal/x                   | microsoft    | SharePoint and OneDrive | customer tenant-my
            some.one@tenant.onmicrosoft.com                               | microsoft    | Microsoft 365   |
            some.one@proton.me                                            | proton       | Proton Mail     |
            some.one@mailbox.org                                          | mailbox-org  | mailbox.org     |
            some.one@yahoo.com                                            | yahoo        | Yahoo Mail      |
            https://bucket.s3.eu-west-1.amazonaws.com/x                   | amazon       | Amazon Web Services | customer bucket.s3.eu-west-1
            https://d111111abcdef8.cloudfront.net/                        | amazon       | Amazon CloudFront   | customer d111111abcdef8
            https://some-site.pages.dev                                   | cloudflare   | Cloudflare Pages    | site some-site
            https://www.airbnb.com/users/show/12345                       | airbnb       | Airbnb          | user-id 12345
            https://www.paypal.com/paypalme/someone                       | paypal       | PayPal.Me       | handle someone
            paypal.me/someone/25EUR                                       | paypal       | PayPal.Me       | handle someone
            https://www.roblox.com/users/1234/profile                     | roblox       | Roblox          | user-id 1234
            https://us.ovhcloud.com/                                      | ovhcloud-us  | OVHcloud US     |
            https://www.ovhcloud.com/                                     | ovhcloud     | OVHcloud        |
            https://www.godaddy.com                                       | godaddy      | GoDaddy         |
            https://www.okx.com/                                          | okx          | OKX             |
            https://play.google.com/store/apps/details?id=com.whatsapp    | whatsapp     | WhatsApp        | app com.whatsapp
            https://apps.apple.com/pt/app/whatsapp/id310633997            | whatsapp     | WhatsApp        | app id310633997
            org.telegram.messenger                                        | telegram     | Telegram        | app org.telegram.messenger
            hxxps://www[.]facebook[.]com/zuck                             | meta         | Facebook        | handle zuck
            HTTPS://WWW.YouTube.COM:443/watch?v=Abc#t=1                   | google       | YouTube         | video Abc
            """)
    void whatIsPastedIsOfThisProvider(String pasted, String slug, String service, String named) {
        assertThat(TheDirectory.shipped().which(pasted)).isInstanceOfSatisfying(WhichProvider.Known.class, known -> {
            assertThat(known.provider().slug()).isEqualTo(slug);
            assertThat(known.by().orElseThrow().service()).isEqualTo(service);
            assertThat(known.named().stream()
                            .map(each -> each.kind().written() + " " + each.value())
                            .collect(joining(", ")))
                    .isEqualTo(Objects.requireNonNullElse(named, ""));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "WhatsApp, whatsapp",
        "youtube, google",
        "twitter, x",
        "Müller Gmail, ",
        "TELEGRAM, telegram",
        "iCloud, apple"
    })
    void aNameIsFoundInAnyCase(String name, String slug) {
        var found = TheDirectory.shipped().which(name);

        if (slug == null) {
            assertThat(found).isEqualTo(new WhichProvider.NotListed(Unlisted.NAME, ""));
        } else {
            assertThat(found)
                    .isInstanceOfSatisfying(
                            WhichProvider.Known.class,
                            known -> assertThat(known.provider().slug()).isEqualTo(slug));
        }
    }

    @Test
    void theBeginningOfANameLeadsToAllThatBeginSo() {
        assertThat(TheDirectory.shipped().which("ovh"))
                .isInstanceOfSatisfying(
                        WhichProvider.Several.class,
                        several -> assertThat(several.providers()).hasSize(2));
    }

    /// Written as escapes where an editor would show the same as the genuine one.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://paypa\\u217C.com/signin          | paypal.com    | SHAPE
            https://xn--pypal-4ve.com                | paypal.com    | SHAPE
            https://p\\u0430ypal.com                 | paypal.com    | SHAPE
            paypa1.com                               | paypal.com    | SHAPE
            paypaI.com                               | paypal.com    | SHAPE
            rnicrosoft.com                           | microsoft.com | SHAPE
            g00gle.com                               | google.com    | SHAPE
            google\\u3002com                         | google.com    | SHAPE
            \\uFF47oogle.com                         | google.com    | SHAPE
            https://www.xn--fcebook-2fg.com/login    | facebook.com  | SHAPE
            https://w\\u04BBatsapp.com               | whatsapp.com  | SHAPE
            someone@xn--gmal-nza.com                 | gmail.com     | SHAPE
            pay-pal.com                              | paypal.com    | SHAPE
            gooogle.com                              | google.com    | ONE_LETTER
            facebok.com                              | facebook.com  | ONE_LETTER
            https://instgaram.com/x                  | instagram.com | ONE_LETTER
            https://google.com.evil.example/         | google.com    | WITHIN
            https://www.paypal.com.secure.example    | paypal.com    | WITHIN
            https://facebook-com.evil.example        | facebook.com  | WITHIN
            https://paypal.security-check.example    | paypal.com    | NAME
            google-login.example                     | google.com    | NAME
            someone@instagram-support.example        | instagram.com | NAME
            """)
    void aLookAlikeIsNotTheProvider(String escaped, String like, Likeness how) {
        assertThat(TheDirectory.shipped().which(unescaped(escaped)))
                .isInstanceOfSatisfying(WhichProvider.LooksLike.class, found -> {
                    assertThat(found.like()).isEqualTo(like);
                    assertThat(found.how()).isEqualTo(how);
                });
    }

    private static String unescaped(String text) {
        var out = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            if (text.startsWith("\\u", at)) {
                out.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 5;
            } else {
                out.append(text.charAt(at));
            }
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://evil.example/https://facebook.com/zuck     | DOMAIN     | evil.example
            https://evil.example/?next=paypal.com              | DOMAIN     | evil.example
            https://evil.example#@google.com                   | DOMAIN     | evil.example
            https://facebook.com@evil.example/zuck             | DOMAIN     | evil.example
            https://evil.example\\@facebook.com/               | DOMAIN     | evil.example
            notgoogle.org                                      | DOMAIN     | notgoogle.org
            www.example.co.uk                                  | DOMAIN     | example.co.uk
            someone@example.org                                | MAILBOX    | example.org
            someone@mail.example.com.br                        | MAILBOX    | example.com.br
            https://play.google.com/store/apps/details?id=com.example.app | APP |
            https://apps.apple.com/app/id999999999             | APP        |
            @someone                                           | HANDLE     |
            tg://resolve?domain=someone                        | SCHEME     |
            javascript:alert(1)                                | SCHEME     |
            203.0.113.7                                        | IP_ADDRESS |
            203.0.113.7:51544                                  | IP_ADDRESS |
            2001:db8::7                                        | IP_ADDRESS |
            [2001:db8::7]:443                                  | IP_ADDRESS |
            https://203.0.113.7/login                          | IP_ADDRESS |
            https://[2001:db8::7]/                             | IP_ADDRESS |
            http://3405803783/                                 | IP_ADDRESS |
            http://0xcb.0x00.0x71.0x07/                        | IP_ADDRESS |
            +351 912 345 678                                   | TELEPHONE  |
            tel:+351912345678                                  | TELEPHONE  |
            no such service anywhere                           | NAME       |
            """)
    void whatIsNotListedIsSaidToBeSo(String pasted, Unlisted what, String counts) {
        assertThat(TheDirectory.shipped().which(pasted))
                .isEqualTo(new WhichProvider.NotListed(what, Objects.requireNonNullElse(counts, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://t.co/AbC",
                "bit.ly/3xyz",
                "https://vm.tiktok.com/ZMabc/",
                "goo.gl/abc",
                "https://pin.it/x",
                "tinyurl.com/y"
            })
    void aShortLinkHidesItsTarget(String pasted) {
        assertThat(TheDirectory.shipped().which(pasted)).isInstanceOf(WhichProvider.Hidden.class);
    }

    @Test
    void aShortLinkOfAListedProviderNamesWhoCanBeAskedWhoMadeIt() {
        assertThat(TheDirectory.shipped().which("https://t.co/AbC"))
                .isInstanceOfSatisfying(
                        WhichProvider.Hidden.class,
                        hidden -> assertThat(hidden.by().orElseThrow().slug()).isEqualTo("x"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example@facebook.com/zuck, USER_PART",
        "someone@facebook.com, NOT_A_MAIL_DOMAIN",
        "https://somebody.blogspot.com, CUSTOMERS_CONTENT",
        "com.whatsapp, STORE"
    })
    void whatToMindIsSaid(String pasted, Care care) {
        assertThat(TheDirectory.shipped().which(pasted))
                .isInstanceOfSatisfying(
                        WhichProvider.Known.class,
                        known -> assertThat(known.care()).containsExactly(care));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "https://, NO_ADDRESS",
        "https://%67oogle.com/, NO_ADDRESS",
        "https://-x-.com, NO_ADDRESS"
    })
    void whatCannotBeReadIsRefusedWithItsReason(String pasted, Reason reason) {
        assertThat(TheDirectory.shipped().which(pasted)).isEqualTo(new WhichProvider.Unreadable(reason));
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(TheDirectory.shipped().which("x".repeat(2001)))
                .isEqualTo(new WhichProvider.Unreadable(Reason.TOO_LONG));
    }

    @Test
    void noHostileSampleIsOfAnyProvider() {
        assertThat(Attacks.texts())
                .filteredOn(attack -> TheDirectory.shipped().which(attack.text()) instanceof WhichProvider.Known)
                .isEmpty();
        assertThat(Attacks.texts())
                .filteredOn(Attacks.Text::invisible)
                .allSatisfy(attack -> assertThat(TheDirectory.shipped().which(attack.text()))
                        .isEqualTo(new WhichProvider.Unreadable(Reason.INVISIBLE)));
    }

    /// A soft hyphen or a joiner belongs to correct writing, and to no name of a host.
    @ParameterizedTest
    @ValueSource(strings = {"face\u00ADbook.com", "face\u200Cbook.com", "face\u200Dbook.com"})
    void aHostWithJoinersIsNotTheListedOne(String pasted) {
        assertThat(TheDirectory.shipped().which(pasted)).isNotInstanceOf(WhichProvider.Known.class);
    }

    @Test
    void anInternationalLabelBelowAListedDomainIsStillBelowIt() {
        assertThat(TheDirectory.shipped().which("https://xn--bcher-kva.blogspot.com"))
                .isInstanceOfSatisfying(
                        WhichProvider.Known.class,
                        known -> assertThat(known.provider().slug()).isEqualTo("google"));
    }
}
