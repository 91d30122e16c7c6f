package org.comity.cyberviolence.web;

import java.util.List;
import org.comity.cyberviolence.model.InstrumentRow;
import org.comity.cyberviolence.model.InstrumentRow.Connection;
import org.comity.cyberviolence.model.Instruments;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.model.ViolenceType;

/// Which articles of which instruments bear on which types.
public record InstrumentsPage(Types types, Instruments instruments) {

    public long direct(ViolenceType type, String instrument) {
        return instruments.count(type.slug(), instrument, Connection.DIRECT);
    }

    public long facilitating(ViolenceType type, String instrument) {
        return instruments.count(type.slug(), instrument, Connection.FACILITATING);
    }

    public ViolenceType type(InstrumentRow row) {
        return types.find(row.type()).orElseThrow();
    }

    public List<InstrumentRow> rows(String instrument) {
        return instruments.of(instrument);
    }
}
