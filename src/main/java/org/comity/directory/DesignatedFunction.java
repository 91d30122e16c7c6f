package org.comity.directory;

import java.util.Arrays;
import java.util.Optional;
import org.comity.identity.AuthorityFunction;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;

/// What an authority is named for.
public enum DesignatedFunction {
    CONTACT_POINT(ArticleRef.convention("35(1)")),
    MUTUAL_ASSISTANCE(ArticleRef.convention("27(2)(a)")),
    EXTRADITION(ArticleRef.convention("24(7)(a)")),
    DOMAIN_CONSULTATION(ArticleRef.secondProtocol("6(6)")),
    ORDER_NOTIFICATION(ArticleRef.secondProtocol("7(5)(e)")),
    /// Before the one that submits: whoever cites paragraph 10 as a whole looks for an addressee.
    ORDER_RECEIPT(ArticleRef.secondProtocol("8(10)(b)")),
    ORDER_SUBMISSION(ArticleRef.secondProtocol("8(10)(a)")),
    INCIDENT_NOTICE(ArticleRef.secondProtocol("14(7)(c)")),
    ONWARD_TRANSFER(ArticleRef.secondProtocol("14(10)(b)")),
    /// Named in public for what it does, without a designation under a treaty.
    PRACTICE(null);

    private final @Nullable ArticleRef basis;

    DesignatedFunction(@Nullable ArticleRef basis) {
        this.basis = basis;
    }

    /// The provision under which States designate; empty for a mere practice.
    public Optional<ArticleRef> basis() {
        return Optional.ofNullable(basis);
    }

    /// The function a designation under a provision is for, however far the source cites it: `27(2)` is `27(2)(a)`.
    public static Optional<DesignatedFunction> under(ArticleRef cited) {
        return Arrays.stream(values())
                .filter(function -> function.basis()
                        .filter(basis -> basis.treaty().equals(cited.treaty()) && within(basis, cited))
                        .isPresent())
                .findFirst();
    }

    private static boolean within(ArticleRef basis, ArticleRef cited) {
        return basis.provision().equals(cited.provision()) || basis.provision().startsWith(cited.provision() + "(");
    }

    /// The same function as enrolment knows it.
    public static DesignatedFunction of(AuthorityFunction enrolled) {
        return switch (enrolled) {
            case CONTACT_POINT -> CONTACT_POINT;
            case CENTRAL_AUTHORITY -> MUTUAL_ASSISTANCE;
        };
    }
}
