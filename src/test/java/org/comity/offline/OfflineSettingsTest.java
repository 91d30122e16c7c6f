package org.comity.offline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OfflineSettingsTest {

    @Test
    void limitsThatLimitNothingAreRefusedAtTheStart() {
        new OfflineSettings(20, 30, 5);
        assertThatThrownBy(() -> new OfflineSettings(0, 30, 5)).hasMessageContaining("most-states is from 1 to 100");
        assertThatThrownBy(() -> new OfflineSettings(20, 91, 5)).hasMessageContaining("longest-days is from 1 to 90");
        assertThatThrownBy(() -> new OfflineSettings(20, 30, 0)).hasMessageContaining("per-day is from 1 to 1000");
    }
}
