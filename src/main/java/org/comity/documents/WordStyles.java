package org.comity.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.comity.vocabulary.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The kinds of paragraphs a letter has in a word processor, each to be changed in one place. Letters that every office
/// has: the file brings none.
enum WordStyles {
    TEXT("Normal", "Normal", 19, false, "16223A", -1),
    TITLE("Title", "Title", 32, true, "16223A", 0),
    /// The title in the second language: said once in the outline.
    TITLE_OTHER("TitleOther", "Title, second language", 32, true, "16223A", -1),
    HEADING("Heading1", "heading 1", 21, true, "1D3F72", 0),
    HEADING_OTHER("HeadingOther", "Heading, second language", 21, true, "1D3F72", -1),
    STATE("State", "State", 26, true, "16223A", -1),
    LABEL("Label", "Label", 17, false, "16223A", -1),
    OTHER("Other", "Second language", 17, false, "4A5568", -1),
    EXACT("Exact", "Exact", 18, false, "16223A", -1),
    SMALL("Small", "Small", 15, false, "4A5568", -1),
    WARNING("Warning", "Warning", 17, true, "A3271B", -1);

    static final String SERIF = "Georgia";
    static final String SANS = "Arial";
    static final String MONO = "Courier New";
    /// Has Arabic letters for what is set in the serif face.
    static final String NASKH = "Times New Roman";

    private final String id;
    private final String label;
    private final int halfPoints;
    private final boolean bold;
    private final String colour;
    private final int level;

    WordStyles(String id, String label, int halfPoints, boolean bold, String colour, int level) {
        this.id = id;
        this.label = label;
        this.halfPoints = halfPoints;
        this.bold = bold;
        this.colour = colour;
        this.level = level;
    }

    String id() {
        return id;
    }

    static void addTo(XWPFDocument file, Language other) {
        var styles = file.createStyles();
        for (var style : values()) {
            style.addTo(styles, other);
        }
    }

    private void addTo(XWPFStyles styles, Language other) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(label);
        if (this == TEXT) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(TEXT.id);
        }
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        if (level >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(30));
        spacing.setAfter(BigInteger.valueOf(30));
        var run = style.addNewRPr();
        var fonts = run.addNewRFonts();
        fonts.setAscii(face());
        fonts.setHAnsi(face());
        fonts.setCs(face().equals(SERIF) ? NASKH : SANS);
        if (bold) {
            run.addNewB();
            run.addNewBCs();
        }
        run.addNewColor().setVal(colour);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints + 2L));
        if (this == TEXT) {
            var tag = run.addNewLang();
            tag.setVal(Language.ENGLISH.code());
            tag.setBidi(other.rightToLeft() ? other.code() : Language.ARABIC.code());
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private String face() {
        return switch (this) {
            case TITLE, TITLE_OTHER, HEADING, HEADING_OTHER, STATE -> SERIF;
            case EXACT -> MONO;
            case TEXT, LABEL, OTHER, SMALL, WARNING -> SANS;
        };
    }
}
