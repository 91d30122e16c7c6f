-- No file without its package: a row that nothing opens would be nobody's to give or to destroy.
ALTER TABLE evidence_file ADD FOREIGN KEY (package_id) REFERENCES evidence_package;
