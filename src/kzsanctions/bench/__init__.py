"""Run the extractors over benchmark files kept outside the project, one module a task."""
