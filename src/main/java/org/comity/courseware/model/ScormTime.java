package org.comity.courseware.model;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.comity.courseware.CourseStandard;

/// Times that packages tell, in hundredths of a second: `0001:02:03.45` (SCORM 1.2) and `PT1H2M3.45S` (SCORM 2004).
public final class ScormTime {

    private static final Pattern CLOCK = Pattern.compile("(\\d{2,4}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,2}))?");
    private static final Pattern INTERVAL = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?" + "(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)(?:\\.(\\d{1,2}))?S)?)?");
    private static final long SECOND = 100;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MONTH = 30 * DAY;
    private static final long YEAR = 365 * DAY;
    /// The longest that SCORM 1.2 can write.
    private static final long LONGEST = 9_999 * HOUR;

    private ScormTime() {}

    /// 0 for what is none.
    public static long hundredths(CourseStandard standard, String text) {
        var matcher = (standard == CourseStandard.SCORM_12 ? CLOCK : INTERVAL).matcher(text);
        if (!matcher.matches()) {
            return 0;
        }
        var found = matcher.toMatchResult();
        var sum = standard == CourseStandard.SCORM_12
                ? number(found, 1) * HOUR + number(found, 2) * MINUTE + number(found, 3) * SECOND + fraction(found, 4)
                : number(found, 1) * YEAR
                        + number(found, 2) * MONTH
                        + number(found, 3) * DAY
                        + number(found, 4) * HOUR
                        + number(found, 5) * MINUTE
                        + number(found, 6) * SECOND
                        + fraction(found, 7);
        return Math.min(sum, LONGEST);
    }

    private static long number(MatchResult found, int group) {
        var text = found.group(group);
        return text == null ? 0 : Long.parseLong(text);
    }

    private static long fraction(MatchResult found, int group) {
        var text = found.group(group);
        return text == null ? 0 : text.length() == 1 ? Long.parseLong(text) * 10 : Long.parseLong(text);
    }

    public static String text(CourseStandard standard, long hundredths) {
        var hours = hundredths / HOUR;
        var minutes = hundredths % HOUR / MINUTE;
        var seconds = hundredths % MINUTE / SECOND;
        var rest = hundredths % SECOND;
        var form = standard == CourseStandard.SCORM_12 ? "%04d:%02d:%02d.%02d" : "PT%dH%dM%d.%02dS";
        return String.format(Locale.ROOT, form, hours, minutes, seconds, rest);
    }
}
