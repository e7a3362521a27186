package io.github.schedulegateway.graph;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j server in this process, reached over Bolt as any other would be. Only this
 * machine can connect, with a password that is made anew at each start and written
 * nowhere.
 */
public final class EmbeddedNeo4j implements AutoCloseable {

	private static final String USER = "neo4j";

	private final FolderLock lock;

	private final DatabaseManagementService server;

	private final URI uri;

	private final String password;

	private final Path folder;

	private EmbeddedNeo4j(FolderLock lock, DatabaseManagementService server, String password, Path folder) {
		this.lock = lock;
		this.folder = folder;
		this.server = server;
		this.password = password;
		this.uri = URI.create("bolt://localhost:" + port(server));
	}

	/**
	 * Starts a server.
	 * @param folder where it keeps its data; created if there is none
	 * @param boltPort 0 for any free port
	 * @return the running server
	 * @throws IllegalStateException if another gateway uses the folder
	 */
	public static EmbeddedNeo4j start(Path folder, int boltPort) {
		FolderLock lock = FolderLock.of(folder);
		try {
			var server = new DatabaseManagementServiceBuilder(folder.toAbsolutePath()).setConfig(settings(boltPort))
				.build();
			String password = newPassword();
			server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
				.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
						Map.of("password", password));
			return new EmbeddedNeo4j(lock, server, password, folder);
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/**
	 * {@return where it listens}
	 */
	public URI uri() {
		return this.uri;
	}

	/**
	 * {@return where it keeps its data}
	 */
	public Path folder() {
		return this.folder;
	}

	/**
	 * {@return the name to log in with}
	 */
	public String username() {
		return USER;
	}

	/**
	 * {@return the password of this start}
	 */
	public String password() {
		return this.password;
	}

	@Override
	public void close() {
		this.server.shutdown();
		this.lock.close();
	}

	private static Map<Setting<?>, Object> settings(int boltPort) {
		return Map.ofEntries(Map.entry(BoltConnector.enabled, true),
				Map.entry(BoltConnector.listen_address, new SocketAddress("localhost", boltPort)),
				Map.entry(BoltConnector.server_bolt_telemetry_enabled, false),
				Map.entry(GraphDatabaseSettings.auth_enabled, true),
				Map.entry(GraphDatabaseSettings.transaction_timeout, Duration.ofSeconds(60)),
				Map.entry(GraphDatabaseSettings.lock_acquisition_timeout, Duration.ofSeconds(10)),
				Map.entry(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128)),
				Map.entry(GraphDatabaseSettings.pagecache_warmup_enabled, false),
				Map.entry(GraphDatabaseSettings.filewatcher_enabled, false),
				Map.entry(GraphDatabaseSettings.preallocate_logical_logs, false),
				Map.entry(GraphDatabaseSettings.keep_logical_logs, "2 files"),
				Map.entry(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF),
				Map.entry(GraphDatabaseSettings.debug_log_enabled, false),
				Map.entry(GraphDatabaseSettings.udc_enabled, false),
				Map.entry(GraphDatabaseInternalSettings.dump_diagnostics, false),
				Map.entry(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO));
	}

	private static String newPassword() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	private static int port(DatabaseManagementService server) {
		var system = (GraphDatabaseAPI) server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
		return system.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
	}

}
