"""Writing a version: drafts saved, checked, decided about, published and corrected."""
