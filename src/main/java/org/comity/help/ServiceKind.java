package org.comity.help;

import java.util.Arrays;
import java.util.Optional;

/// What a service is: who runs it decides what it can do for somebody.
public enum ServiceKind {
    POLICE("police", "police cybercrime portal"),
    FRAUD_CENTRE("fraud-centre", "fraud reporting centre"),
    /// Takes reports of images of the sexual abuse of children.
    HOTLINE("hotline", "CSAM hotline"),
    CHILD_HELPLINE("child-helpline", "child helpline"),
    VICTIM_SUPPORT("victim-support", "victim support helpline"),
    /// A response team for computer incidents that takes reports from the public.
    CERT("cert", "CERT/CSIRT public reporting"),
    DATA_PROTECTION("data-protection", "data protection authority"),
    TOOL("tool", "international tool"),
    /// The form of a platform, for what happens on it.
    PLATFORM("platform", "platform tool");

    private final String written;
    private final String inFiles;

    ServiceKind(String written, String inFiles) {
        this.written = written;
        this.inFiles = inFiles;
    }

    /// As written in addresses, messages and JSON.
    public String written() {
        return written;
    }

    public static Optional<ServiceKind> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.written.equals(written))
                .findFirst();
    }

    /// As the file of services writes it.
    public static Optional<ServiceKind> ofFile(String inFiles) {
        return Arrays.stream(values())
                .filter(kind -> kind.inFiles.equals(inFiles))
                .findFirst();
    }
}
