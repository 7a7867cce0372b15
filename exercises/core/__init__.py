"""What an assignment, a task and an answer are, and when an answer is right."""
