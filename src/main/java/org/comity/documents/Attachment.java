package org.comity.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// A file inside a PDF (ISO 19005-3, 6.8). Its bytes stand in the PDF as they are, not packed.
///
/// @param mediaType such as `text/plain`
/// @param description what a reader is told it is
public record Attachment(String name, String mediaType, String description, byte[] content) {

    public Attachment {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /// Puts files into a document.
    static void add(List<Attachment> attachments, PDDocument pdf, Calendar at) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        var named = new TreeMap<String, PDComplexFileSpecification>();
        var associated = new COSArray();
        for (var attachment : attachments) {
            var file = attachment.specified(pdf, at);
            named.put(attachment.name, file);
            associated.add(file.getCOSObject());
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(named);
        var catalog = pdf.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private PDComplexFileSpecification specified(PDDocument pdf, Calendar at) throws IOException {
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content));
        file.setSubtype(mediaType);
        file.setSize(content.length);
        file.setModDate(at);
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(description);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Data");
        return specification;
    }
}
