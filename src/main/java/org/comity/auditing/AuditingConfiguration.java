package org.comity.auditing;

import org.comity.audit.AuditTrail;
import org.comity.audit.LogExport;
import org.comity.identity.Access;
import org.comity.identity.FreshTouch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AuditingConfiguration {

    @Bean
    ExportingRecord exportingRecord(Access access, FreshTouch touch, AuditTrail audit) {
        return new ExportingRecord(access, touch, audit);
    }

    @Bean
    PackedRecord packedRecord(LogExport export) {
        return new PackedRecord(export);
    }
}
