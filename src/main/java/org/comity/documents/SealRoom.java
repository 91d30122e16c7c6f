package org.comity.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/// Room for one seal in a document, filled in after printing without laying anything out again: a signature field
/// without a picture, tagged as PDF/UA asks, and zeros where range, moment and signature will stand: what is printed
/// says nothing of the sealing, and whoever has the sealed document makes the printed one of it by putting them back.
///
/// @param bytes how long the signature may become
public record SealRoom(int bytes) {

    /// The object of the signature stands under a number of its own, and of another generation than the others: so it
    /// is written openly, outside the packed streams.
    private static final COSObjectKey KEY = new COSObjectKey(100_000, 1);

    private static final long UNKNOWN = 1_000_000_000;

    /// How the signature begins. Line breaks and brackets as these come in no attachment: JSON and XML escape them.
    public static final byte[] BEGINS = "\n100000 1 obj\n<<\n/Type /Sig\n".getBytes(StandardCharsets.US_ASCII);

    /// Where the range will stand.
    public static final byte[] RANGE =
            "/ByteRange [0 1000000000 1000000000 1000000000]".getBytes(StandardCharsets.US_ASCII);

    private static final String NO_MOMENT = "D:00000000000000+00'00'";

    /// Where the moment of the sealing will stand.
    public static final byte[] MOMENT = ("/M (" + NO_MOMENT + ")").getBytes(StandardCharsets.US_ASCII);

    /// What the signature follows, with its bracket.
    public static final byte[] CONTENTS = "/Contents <".getBytes(StandardCharsets.US_ASCII);

    private static final String WIDGET = "Widget";
    private static final int PRINT_AND_LOCKED = 4 | 128;
    private static final int SIGNATURES_AND_APPEND_ONLY = 3;

    /// @param label what a screen reader says of the field
    /// @param name who seals
    void make(PDDocument pdf, String label, String name) throws IOException {
        var page = pdf.getPage(0).getCOSObject();
        var field = field(label, signature(name));
        field.setItem(COSName.P, page);
        annotations(page).add(field);
        page.setItem(COSName.getPDFName("Tabs"), COSName.S);
        var fields = new COSArray();
        fields.add(field);
        var form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        form.setInt(COSName.SIG_FLAGS, SIGNATURES_AND_APPEND_ONLY);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        tag(pdf, page, field);
    }

    private COSDictionary signature(String name) {
        var range = new COSArray();
        range.setDirect(true);
        range.add(COSInteger.ZERO);
        for (var i = 0; i < 3; i++) {
            range.add(COSInteger.get(UNKNOWN));
        }
        var signature = new COSDictionary();
        signature.setKey(KEY);
        signature.setItem(COSName.TYPE, COSName.SIG);
        signature.setName(COSName.FILTER, "Adobe.PPKLite");
        signature.setName(COSName.SUB_FILTER, "ETSI.CAdES.detached");
        signature.setItem(COSName.BYTERANGE, range);
        signature.setItem(COSName.CONTENTS, new COSString(new byte[bytes], true));
        signature.setString(COSName.M, NO_MOMENT);
        signature.setString(COSName.NAME, name);
        return signature;
    }

    private static COSDictionary field(String label, COSDictionary signature) {
        var nowhere = new COSArray();
        for (var i = 0; i < 4; i++) {
            nowhere.add(COSInteger.ZERO);
        }
        var field = new COSDictionary();
        field.setItem(COSName.TYPE, COSName.ANNOT);
        field.setItem(COSName.SUBTYPE, COSName.getPDFName(WIDGET));
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "Seal");
        field.setString(COSName.TU, label);
        field.setInt(COSName.F, PRINT_AND_LOCKED);
        field.setItem(COSName.RECT, nowhere);
        field.setItem(COSName.V, signature);
        return field;
    }

    private static COSArray annotations(COSDictionary page) {
        var there = page.getCOSArray(COSName.ANNOTS);
        if (there != null) {
            return there;
        }
        var made = new COSArray();
        page.setItem(COSName.ANNOTS, made);
        return made;
    }

    /// ISO 14289-1, 7.18.4: a form field hangs in the tree of the document's structure.
    private static void tag(PDDocument pdf, COSDictionary page, COSDictionary field) throws IOException {
        var root = pdf.getDocumentCatalog().getStructureTreeRoot();
        var key = root.getParentTreeNextKey();
        if (!(root.getKids().getFirst() instanceof PDStructureElement top)) {
            throw new IllegalStateException("The press tags every document");
        }
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.OBJ, field);
        reference.setItem(COSName.PG, page);
        var element = new PDStructureElement("Form", top);
        element.getCOSObject().setItem(COSName.PG, page);
        element.getCOSObject().setItem(COSName.K, reference);
        top.appendKid(element);
        field.setInt(COSName.STRUCT_PARENT, key);
        var parents = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        parents.add(COSInteger.get(key));
        parents.add(element.getCOSObject());
        root.setParentTreeNextKey(key + 1);
    }
}
