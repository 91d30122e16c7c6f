import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/// One node of OpenSearch on 127.0.0.1: `OneNode FOLDER PORT`. It ends with its process.
public class OneNode extends Node {

    private OneNode(Environment environment) {
        super(environment, List.of(plugin(Netty4ModulePlugin.class), plugin(ReindexModulePlugin.class)), false);
    }

    private static PluginInfo plugin(Class<?> plugin) {
        return new PluginInfo(
                plugin.getName(), "", "NA", Version.CURRENT, "25", plugin.getName(), null, Collections.emptyList(), false);
    }

    public static void main(String[] arguments) throws Exception {
        var settings = Settings.builder()
                .put("path.home", arguments[0])
                .put("cluster.name", "comity-test")
                .put("node.name", "one")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", arguments[1])
                .put("transport.port", "0")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        new OneNode(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), Path.of(arguments[0]), () -> "one")).start();
        System.out.println("started");
        Thread.currentThread().join();
    }
}
