package org.comity.documents;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws `<object data-qr="…" alt="…">` as one vector path, sharp at any size. Error correction M: a fold or a stamp
/// does not make it unreadable.
final class QrDrawing implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final String TEXT = "data-qr";
    private static final FSRGBColor INK = new FSRGBColor(0x16, 0x22, 0x3a);

    @Override
    public boolean isReplacedObject(Element element) {
        return element.hasAttribute(TEXT);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice paper,
            RenderingContext context,
            int dotsPerPixel) {
        var code = QrCode.encodeText(element.getAttribute(TEXT), QrCode.Ecc.MEDIUM);
        paper.setColor(INK);
        paper.fill(modules(code, x, y, width / code.size));
        return null;
    }

    /// Neighbours in a row are drawn as one bar, so that no hairline shows between them.
    private static Path2D modules(QrCode code, double left, double top, double side) {
        var path = new Path2D.Double();
        for (var row = 0; row < code.size; row++) {
            for (var from = 0; from < code.size; from++) {
                var to = from;
                while (to < code.size && code.getModule(to, row)) {
                    to++;
                }
                if (to > from) {
                    bar(path, left + from * side, top + row * side, (to - from) * side, side);
                    from = to;
                }
            }
        }
        return path;
    }

    private static void bar(Path2D path, double x, double y, double width, double height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }
}
