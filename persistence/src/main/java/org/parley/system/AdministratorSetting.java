package org.parley.system;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A choice of the administrators for everybody, effective at once. What each name means says the service that reads it. */
@Entity
@Table(name = "administrator_setting")
public class AdministratorSetting {
    @Id
    @Column(length = 60)
    private String name;

    @Column(nullable = false, length = 2_000)
    private String setting;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AdministratorSetting() {}

    public AdministratorSetting(String name, String setting) {
        this.name = name;
        this.setting = setting;
    }

    public void choose(String choice) {
        this.setting = choice;
    }

    public String setting() {
        return setting;
    }
}
