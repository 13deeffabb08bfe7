package org.parley.system;

/** The database was migrated by a newer program than this one. */
public class SchemaNewerException extends ParleyException {
    private static final long serialVersionUID = 1;

    public SchemaNewerException(String databaseVersion, String programVersion) {
        super("The database's schema is version " + databaseVersion + ", newer than this program's " + programVersion
                + ": start the newer program or restore an older backup.");
    }
}
