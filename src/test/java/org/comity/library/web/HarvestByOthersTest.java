package org.comity.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.model.Context.KnownTransformer;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.util.ArrayList;
import java.util.List;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/// The library harvested by a program that others wrote: the service provider of XOAI, which data repositories use.
@NodeTest
class HarvestByOthersTest {

    private static final String OURS = "oai_dc";

    @Test
    void anotherProgramUnderstandsHowTheRepositoryDescribesItself() {
        var identify = harvester().identify();

        assertThat(identify.getDeletedRecord()).isEqualTo(DeletedRecord.PERSISTENT);
        assertThat(identify.getGranularity()).isEqualTo(Granularity.Second);
        assertThat(identify.getBaseURL()).endsWith("/oai");
    }

    @Test
    void anotherProgramTakesEveryWorkOnceThroughAllParts() throws Exception {
        var listed = new ObjectMapper()
                .readTree(Http.visitor().get("/api/v1/library").body())
                .get("total")
                .asInt();

        var records = harvested();

        assertThat(records)
                .extracting(record -> record.getHeader().getIdentifier())
                .doesNotHaveDuplicates();
        var living = records.stream()
                .filter(record -> !record.getHeader().isDeleted())
                .toList();
        assertThat(living).hasSize(listed).hasSizeGreaterThan(50);
        assertThat(living)
                .allSatisfy(record -> assertThat(
                                record.getMetadata().getXoaiMetadata().getElements())
                        .isNotEmpty());
    }

    private static List<Record> harvested() throws Exception {
        var records = new ArrayList<Record>();
        harvester()
                .listRecords(ListRecordsParameters.request().withMetadataPrefix(OURS))
                .forEachRemaining(records::add);
        return records;
    }

    private static ServiceProvider harvester() {
        var address = TestNode.address().resolve("/oai").toString();
        return new ServiceProvider(new Context()
                .withBaseUrl(address)
                .withOAIClient(OAIClient.newBuilder().withBaseUrl(address).build())
                .withMetadataTransformer(OURS, KnownTransformer.OAI_DC));
    }
}
