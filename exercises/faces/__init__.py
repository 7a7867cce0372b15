"""What students see: the notebook, the page of form fields, the practice, the feedback."""
