"""Changes of the catalogue and their consequences, each in one transaction."""
