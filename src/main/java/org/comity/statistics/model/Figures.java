package org.comity.statistics.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;

/// The figures of one side of an authority over a period: all together, by month, and by each dimension.
public final class Figures {

    private final Side side;
    private final Period period;
    private final TreeMap<YearMonth, Tally> months = new TreeMap<>();
    private final EnumMap<Dimension, SortedMap<String, Tally>> parts = new EnumMap<>(Dimension.class);
    private final boolean exact;

    /// @param exact whether times are as they were taken; false where months were summed up before
    public Figures(Side side, Period period, boolean exact) {
        this.side = side;
        this.period = period;
        this.exact = exact;
        period.months().forEach(month -> months.put(month, new Tally()));
    }

    public void add(CountedCase one) {
        for (var dimension : Dimension.values()) {
            tally(dimension, dimension.value(one, side)).add(one);
        }
        month(Period.month(one.at(side))).add(one);
    }

    /// For readers to whom requests under TLP:RED are not told: of these that there is one, and in which month.
    public void addTold(CountedCase one) {
        if (one.onlyMembers()) {
            tally(Dimension.ALL, "").addNumber();
            month(Period.month(one.at(side))).addNumber();
        } else {
            add(one);
        }
    }

    /// For keeping: the figures of a month, with times on the grid of [Times].
    public byte[] kept() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var dimension : Dimension.values()) {
                out.writeUTF(dimension.name());
                out.writeInt(by(dimension).size());
                for (var each : by(dimension).entrySet()) {
                    out.writeUTF(each.getKey());
                    each.getValue().keep(out);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// A month that was summed up before.
    public void addKept(YearMonth month, byte[] kept) {
        try (var in = new DataInputStream(new ByteArrayInputStream(kept))) {
            while (in.available() > 0) {
                var dimension = Dimension.valueOf(in.readUTF());
                for (var left = in.readInt(); left > 0; left--) {
                    addKept(month, dimension, in);
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private void addKept(YearMonth month, Dimension dimension, DataInputStream in) throws IOException {
        var one = new Tally();
        var value = in.readUTF();
        one.addKept(in);
        tally(dimension, value).add(one);
        if (dimension == Dimension.ALL) {
            month(month).add(one);
        }
    }

    private Tally month(YearMonth month) {
        return months.computeIfAbsent(month, _ -> new Tally());
    }

    private Tally tally(Dimension dimension, String value) {
        return parts.computeIfAbsent(dimension, _ -> new TreeMap<>()).computeIfAbsent(value, _ -> new Tally());
    }

    public Side side() {
        return side;
    }

    public Period period() {
        return period;
    }

    public boolean exact() {
        return exact;
    }

    public Tally all() {
        return by(Dimension.ALL).getOrDefault("", new Tally());
    }

    public SortedMap<YearMonth, Tally> months() {
        return months;
    }

    /// Values that no request has are not there.
    public SortedMap<String, Tally> by(Dimension dimension) {
        return parts.getOrDefault(dimension, new TreeMap<>());
    }

    /// By the article each measure rests on, as it is cited.
    public SortedMap<String, Tally> byArticle() {
        var articles = new TreeMap<String, Tally>();
        by(Dimension.MEASURE)
                .forEach((measure, tally) -> RequestedMeasure.ofWritten(measure)
                        .ifPresent(
                                known -> articles.computeIfAbsent(known.basis().toString(), _ -> new Tally())
                                        .add(tally)));
        return articles;
    }
}
