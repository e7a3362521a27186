package io.github.schedulegateway.identity;

import java.util.List;
import io.github.schedulegateway.schedule.Names;

public final class AffiliationNames {

	private AffiliationNames() {
	}

	public static List<String> keys(String s) {
		return List.of(Names.fold(s));
	}

}
