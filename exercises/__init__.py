"""What instructors assign: tasks with numbers of each student's own, and how they are marked.

`core` says what a task and an answer are, `faces` writes what students see, and `course` releases,
collects, marks and gives back. Each chapter's tasks are in the folder of its name.
"""
