// Every module that defines a task: what a worker must know.
