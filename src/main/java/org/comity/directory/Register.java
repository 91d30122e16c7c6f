package org.comity.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// The registers of authorities that the treaties ask the Secretary General to set up and keep.
public enum Register {
    EXTRADITION(ArticleRef.convention("24(7)(b)"), DesignatedFunction.EXTRADITION),
    MUTUAL_ASSISTANCE(ArticleRef.convention("27(2)(d)"), DesignatedFunction.MUTUAL_ASSISTANCE),
    DOMAIN_CONSULTATION(ArticleRef.secondProtocol("6(7)"), DesignatedFunction.DOMAIN_CONSULTATION),
    ORDER_NOTIFICATION(ArticleRef.secondProtocol("7(5)(f)"), DesignatedFunction.ORDER_NOTIFICATION),
    ORDERS(ArticleRef.secondProtocol("8(12)"), DesignatedFunction.ORDER_SUBMISSION, DesignatedFunction.ORDER_RECEIPT),
    /// Communicated to the Secretary General, not a register by name.
    INCIDENT_NOTICE(ArticleRef.secondProtocol("14(7)(c)"), DesignatedFunction.INCIDENT_NOTICE),
    /// Likewise.
    ONWARD_TRANSFER(ArticleRef.secondProtocol("14(10)(b)"), DesignatedFunction.ONWARD_TRANSFER);

    private final ArticleRef basis;
    private final List<DesignatedFunction> functions;

    Register(ArticleRef basis, DesignatedFunction... functions) {
        this.basis = basis;
        this.functions = List.of(functions);
    }

    public ArticleRef basis() {
        return basis;
    }

    public List<DesignatedFunction> functions() {
        return functions;
    }

    /// In addresses: `ets185-24-7-b`.
    public String id() {
        return (basis.treaty() + "-" + basis.provision().replace(")", "").replace('(', '-')).toLowerCase(Locale.ROOT);
    }

    public static Optional<Register> ofId(String id) {
        return Arrays.stream(values())
                .filter(register -> register.id().equals(id))
                .findFirst();
    }
}
