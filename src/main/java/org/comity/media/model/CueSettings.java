package org.comity.media.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The settings of a cue (WebVTT, section 4.4). Regions are left out, as their definitions are.
final class CueSettings {

    private static final String SHARE = "(100(\\.0+)?|\\d{1,2}(\\.\\d{1,4})?)%";
    private static final Map<String, Pattern> VALUES = Map.of(
            "vertical", Pattern.compile("rl|lr"),
            "line", Pattern.compile("(-?\\d{1,3}|" + SHARE + ")(,(start|center|end))?"),
            "position", Pattern.compile(SHARE + "(,(line-left|center|line-right))?"),
            "size", Pattern.compile(SHARE),
            "align", Pattern.compile("start|center|end|left|right"),
            "region", Pattern.compile("\\S{1,60}"));

    private CueSettings() {}

    /// @return empty when one of them is none, or stands twice
    static Optional<String> kept(String written) {
        var kept = new ArrayList<String>();
        var names = new HashSet<String>();
        for (var setting : written.split("[ \\t]+")) {
            var parts = setting.split(":", 2);
            var value = VALUES.get(parts[0]);
            if (value == null || parts.length < 2 || !value.matcher(parts[1]).matches() || !names.add(parts[0])) {
                return Optional.empty();
            }
            if (!parts[0].equals("region")) {
                kept.add(setting);
            }
        }
        return Optional.of(String.join(" ", kept));
    }
}
