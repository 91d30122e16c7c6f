package org.comity.documents;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A table of a letter: fixed columns as wide as the page's text, rows whose cells reach over one or more of them, thin
/// lines between rows and none between columns.
final class WordGrid {

    /// Between the margins of an A4 page, in twentieths of a point.
    static final int WIDTH = 9_866;

    private static final BigInteger HAIRLINE = BigInteger.valueOf(4);

    private final XWPFTable table;
    private final int[] columns;

    /// @param table as the library makes it, with one row that is not used
    /// @param columns how wide each is, in hundredths of the page's text
    WordGrid(XWPFTable table, int... columns) {
        this.table = table;
        this.columns = columns.clone();
        while (table.getNumberOfRows() > 0) {
            table.removeRow(0);
        }
        var own = table.getCTTbl().getTblPr();
        own.getTblW().setType(STTblWidth.DXA);
        own.getTblW().setW(BigInteger.valueOf(WIDTH));
        own.addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (own.isSetTblBorders()) {
            own.unsetTblBorders();
        }
        if (table.getCTTbl().getTblGrid() == null) {
            table.getCTTbl().addNewTblGrid();
        }
        var grid = table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (var column : columns) {
            grid.addNewGridCol().setW(width(column));
        }
    }

    /// A line between the rows.
    WordGrid ruled() {
        var borders = table.getCTTbl().getTblPr().addNewTblBorders();
        line(borders.addNewTop());
        line(borders.addNewBottom());
        line(borders.addNewInsideH());
        return this;
    }

    private static void line(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(HAIRLINE);
        border.setSpace(BigInteger.ZERO);
        border.setColor("B9B4A4");
    }

    /// The head of a table, again on every page that it reaches; it is not torn.
    List<XWPFTableCell> head(int... spans) {
        var row = table.insertNewTableRow(table.getNumberOfRows());
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        return cells(row, spans);
    }

    /// @param whole is not torn by the end of a page
    /// @param spans over how many columns each cell reaches
    List<XWPFTableCell> row(boolean whole, int... spans) {
        var row = table.insertNewTableRow(table.getNumberOfRows());
        row.setCantSplitRow(whole);
        return cells(row, spans);
    }

    private List<XWPFTableCell> cells(XWPFTableRow row, int... spans) {
        var cells = new ArrayList<XWPFTableCell>();
        var from = 0;
        for (var span : spans) {
            var wide = 0;
            for (var column = from; column < from + span; column++) {
                wide += columns[column];
            }
            from += span;
            var cell = row.addNewTableCell();
            var own = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            var width = own.isSetTcW() ? own.getTcW() : own.addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(width(wide));
            if (span > 1) {
                own.addNewGridSpan().setVal(BigInteger.valueOf(span));
            }
            cells.add(cell);
        }
        return cells;
    }

    private static BigInteger width(int hundredths) {
        return BigInteger.valueOf((long) WIDTH * hundredths / 100);
    }
}
